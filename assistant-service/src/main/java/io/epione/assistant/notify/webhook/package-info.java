/** Signed webhooks in the manner of Standard Webhooks. */
@NullMarked
package io.epione.assistant.notify.webhook;

import org.jspecify.annotations.NullMarked;
