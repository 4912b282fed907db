/** What was held back, as people look at it: seen, mended, released or discarded. */
@NullMarked
package io.epione.assistant.quarantine;

import org.jspecify.annotations.NullMarked;
