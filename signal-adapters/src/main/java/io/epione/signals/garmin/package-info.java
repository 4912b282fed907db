/** Garmin Health API. */
@NullMarked
package io.epione.signals.garmin;

import org.jspecify.annotations.NullMarked;
