/** The outbox and the channels it is delivered through. */
@NullMarked
package io.epione.assistant.notify;

import org.jspecify.annotations.NullMarked;
