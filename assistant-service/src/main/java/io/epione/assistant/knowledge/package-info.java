/** What the assistant may quote: passages with their source, and the search over them. */
@NullMarked
package io.epione.assistant.knowledge;

import org.jspecify.annotations.NullMarked;
