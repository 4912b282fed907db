/** Questions about a person's own data, answered by code. */
@NullMarked
package io.epione.assistant.reply.owndata;

import org.jspecify.annotations.NullMarked;
