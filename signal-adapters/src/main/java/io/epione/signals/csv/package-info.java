/** Readings as comma-separated values with a header. */
@NullMarked
package io.epione.signals.csv;

import org.jspecify.annotations.NullMarked;
