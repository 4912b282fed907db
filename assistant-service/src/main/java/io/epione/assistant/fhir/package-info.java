/** The FHIR R4 door: records in by bundles and resources, and out again by search. */
@NullMarked
package io.epione.assistant.fhir;

import org.jspecify.annotations.NullMarked;
