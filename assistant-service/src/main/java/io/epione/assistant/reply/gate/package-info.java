/** Lets a sentence out only when what it cites bears it. */
@NullMarked
package io.epione.assistant.reply.gate;

import org.jspecify.annotations.NullMarked;
