package io.epione.assistant.escalation;

import io.epione.policies.disposition.Disposition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an escalation carries beside its state: kept as one JSON document.
 *
 * @param told what the patient was told, word for word
 */
record EscalationContent(
        String reason,
        Trigger trigger,
        List<Disposition.Reason> rules,
        List<String> told,
        List<String> unknown,
        @Nullable String callback,
        @Nullable String location,
        Evidence evidence,
        @Nullable Reply reply) {

    record Trigger(String kind, String ref, String text) {}

    record Reply(String text, Instant at, Author author) {}

    record Author(String name, String role) {}

    /** Adds what a later proposal of the same group brought; what raised the level is what is shown as the trigger. */
    EscalationContent with(Proposal proposal, boolean raised) {
        return new EscalationContent(
                proposal.reason(),
                raised ? new Trigger(proposal.triggerKind(), proposal.triggerRef(), proposal.triggerText()) : trigger,
                merged(rules, proposal.disposition().reasons()),
                merged(told, proposal.told()),
                merged(unknown, proposal.unknown()),
                proposal.callback() == null ? callback : proposal.callback(),
                proposal.location() == null ? location : proposal.location(),
                evidence,
                reply);
    }

    EscalationContent with(Reply answer) {
        return new EscalationContent(reason, trigger, rules, told, unknown, callback, location, evidence, answer);
    }

    private static <T> List<T> merged(List<T> before, List<T> added) {
        return java.util.stream.Stream.concat(before.stream(), added.stream())
                .distinct()
                .toList();
    }
}
