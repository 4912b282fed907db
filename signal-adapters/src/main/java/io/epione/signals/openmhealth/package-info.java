/** Open mHealth and IEEE 1752.1 data points, validated against their JSON schemas. */
@NullMarked
package io.epione.signals.openmhealth;

import org.jspecify.annotations.NullMarked;
