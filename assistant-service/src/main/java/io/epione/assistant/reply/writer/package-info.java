/** The optional language model that words what was found. */
@NullMarked
package io.epione.assistant.reply.writer;

import org.jspecify.annotations.NullMarked;
