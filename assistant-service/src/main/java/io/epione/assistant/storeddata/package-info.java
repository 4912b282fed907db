/** The judgement of stored data: every commit passes the same policies as a turn. */
@NullMarked
package io.epione.assistant.storeddata;

import org.jspecify.annotations.NullMarked;
