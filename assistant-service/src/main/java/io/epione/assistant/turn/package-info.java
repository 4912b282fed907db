/** The way of one turn: read, judged, answered, stored, escalated. */
@NullMarked
package io.epione.assistant.turn;

import org.jspecify.annotations.NullMarked;
