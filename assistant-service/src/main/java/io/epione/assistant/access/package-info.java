/** Who calls, what they may read, and the audit row of every read. */
@NullMarked
package io.epione.assistant.access;

import org.jspecify.annotations.NullMarked;
