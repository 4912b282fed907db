/** What a sentence may rest on, and what follows from it when it is computed again. */
@NullMarked
package io.epione.assistant.reply.evidence;

import org.jspecify.annotations.NullMarked;
