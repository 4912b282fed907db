/** From what a vendor said to what the profile keeps: codes, units, instants, plausibility (hop 3). */
@NullMarked
package io.epione.signals.normalise;

import org.jspecify.annotations.NullMarked;
