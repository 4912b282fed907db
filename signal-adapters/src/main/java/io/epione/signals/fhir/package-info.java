/** FHIR R4, in and out. The only package here that knows HAPI. */
@NullMarked
package io.epione.signals.fhir;

import org.jspecify.annotations.NullMarked;
