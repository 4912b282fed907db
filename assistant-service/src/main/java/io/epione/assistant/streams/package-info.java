/** Feeds of readings that arrive as they happen, and what follows when one stops. */
@NullMarked
package io.epione.assistant.streams;

import org.jspecify.annotations.NullMarked;
