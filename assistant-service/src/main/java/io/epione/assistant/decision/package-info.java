/** Every decision with its inputs, explained and replayable. */
@NullMarked
package io.epione.assistant.decision;

import org.jspecify.annotations.NullMarked;
