/** Sensors of a room. */
@NullMarked
package io.epione.signals.ambient;

import org.jspecify.annotations.NullMarked;
