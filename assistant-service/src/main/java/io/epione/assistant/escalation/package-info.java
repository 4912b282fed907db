/** The closed loop to the care team: escalation, outbox, deadline, ladder, answer. */
@NullMarked
package io.epione.assistant.escalation;

import org.jspecify.annotations.NullMarked;
