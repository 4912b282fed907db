/** The way from a bare machine to a running service: data folder, database, keys, and the order of start and stop. */
@NullMarked
package io.epione.assistant.start;

import org.jspecify.annotations.NullMarked;
