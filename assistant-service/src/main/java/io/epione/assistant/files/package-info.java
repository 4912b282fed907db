/** Files that a person sends in the chat: what they are, and how one is taken back. They go in through the doors of their formats. */
@NullMarked
package io.epione.assistant.files;

import org.jspecify.annotations.NullMarked;
