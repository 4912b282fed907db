package io.epione.assistant.escalation;

import io.epione.assistant.access.Caller;
import io.epione.policies.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    /** Whether the person reads of this step: of every new tier, but only once where nobody watches. */
    boolean isNews(int step) {
        return config.staffed() ? step <= config.tiers() : step == 1;
    }

    /** Nobody has answered in time; says so, and what to do meanwhile. */
    String overdue(EscalationEntity escalation) {
        if (!config.staffed()) {
            return wording.text("loop-unstaffed", Map.of());
        }
        boolean read = escalation.status.equals(EscalationEntity.ACCEPTED);
        return wording.text(read ? "loop-overdue-read" : "loop-overdue-unread", Map.of());
    }

    /** Until somebody has accepted: that nobody has read it, and where nobody will, that too. */
    List<String> whoHasRead(String status) {
        if (!status.equals(EscalationEntity.REQUESTED)) {
            return List.of(wording.text("escalation-in-hand", Map.of()));
        }
        String unread = wording.text("not-read-yet", Map.of());
        return config.staffed() ? List.of(unread) : List.of(unread, wording.text("no-staffed-inbox", Map.of()));
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
