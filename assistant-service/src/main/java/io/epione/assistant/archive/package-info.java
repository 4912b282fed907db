/** Keeps what is stored in little space, and deliveries no longer than the operator wants. */
@NullMarked
package io.epione.assistant.archive;

import org.jspecify.annotations.NullMarked;
