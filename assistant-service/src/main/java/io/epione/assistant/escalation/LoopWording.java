package io.epione.assistant.escalation;

import io.epione.assistant.access.Caller;
import io.epione.policies.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the person reads as an escalation moves, from the reviewed wording. */
@ApplicationScoped
class LoopWording {
    private final Wording wording;
    private final EscalationConfig config;

    LoopWording(Wording wording, EscalationConfig config) {
        this.wording = wording;
        this.config = config;
    }

    /** Nobody has answered in time; says so, and what to do meanwhile. */
    String overdue(EscalationEntity escalation) {
        if (!config.staffed()) {
            return wording.text("loop-unstaffed", Map.of());
        }
        boolean read = escalation.status.equals(EscalationEntity.ACCEPTED);
        return wording.text(read ? "loop-overdue-read" : "loop-overdue-unread", Map.of());
    }

    String accepted(Caller caller) {
        return wording.text("loop-accepted", Map.of("name", caller.name()));
    }

    String answered(Caller caller) {
        return wording.text("loop-answered", Map.of("name", caller.name()));
    }

    String rerouted() {
        return wording.text("loop-rerouted", Map.of());
    }

    String resolved(Caller caller) {
        return wording.text("loop-resolved", Map.of("name", caller.name()));
    }
}
