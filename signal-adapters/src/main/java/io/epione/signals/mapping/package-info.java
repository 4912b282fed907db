/**
 * Reads a vendor's JSON by a mapping file: a new scalar signal is a few lines of YAML in {@code mapping.yaml} of the
 * format's folder, and no Java. What the file may say stands in the records here, {@link io.epione.signals.mapping.Mapping}
 * first.
 */
@NullMarked
package io.epione.signals.mapping;

import org.jspecify.annotations.NullMarked;
