/** Withings public API. */
@NullMarked
package io.epione.signals.withings;

import org.jspecify.annotations.NullMarked;
