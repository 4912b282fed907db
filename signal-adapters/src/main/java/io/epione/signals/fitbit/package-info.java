/** Fitbit Web API. */
@NullMarked
package io.epione.signals.fitbit;

import org.jspecify.annotations.NullMarked;
