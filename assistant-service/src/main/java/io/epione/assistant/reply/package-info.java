/** Replies: sentences bound to what they rest on, and how they are found. */
@NullMarked
package io.epione.assistant.reply;

import org.jspecify.annotations.NullMarked;
