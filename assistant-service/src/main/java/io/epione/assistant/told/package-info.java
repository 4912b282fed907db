/** What became of a person's own delivery, told in their chat, and which deliveries were told. */
@NullMarked
package io.epione.assistant.told;

import org.jspecify.annotations.NullMarked;
