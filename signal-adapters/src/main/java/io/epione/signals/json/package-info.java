/** Reading JSON of unknown origin within limits. */
@NullMarked
package io.epione.signals.json;

import org.jspecify.annotations.NullMarked;
