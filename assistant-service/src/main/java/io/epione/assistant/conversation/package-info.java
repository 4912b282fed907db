/** Conversations, turns and their event stream. */
@NullMarked
package io.epione.assistant.conversation;

import org.jspecify.annotations.NullMarked;
