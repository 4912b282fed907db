/** Jobs and timers on the same PostgreSQL, enqueued in the caller's transaction. */
@NullMarked
package io.epione.assistant.jobs;

import org.jspecify.annotations.NullMarked;
