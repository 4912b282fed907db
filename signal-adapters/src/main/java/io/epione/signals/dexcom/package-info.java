/** Dexcom API v3: estimated glucose values and the events a person enters. */
@NullMarked
package io.epione.signals.dexcom;

import org.jspecify.annotations.NullMarked;
