package io.epione.assistant.escalation;

import io.epione.policies.disposition.Disposition;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an escalation carries beside its state: kept as one JSON document.
 *
 * @param told what the patient was told, word for word
 * @param held what the patient is told once a clinician releases it; null where nothing is held back
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
        @Nullable String held,
        @Nullable Reply reply) {

    record Trigger(String kind, String ref, String text) {}

    record Reply(String text, Instant at, Author author) {}

    record Author(String name, String role) {}

    static EscalationContent of(Proposal proposal, List<String> told) {
        return new EscalationContent(
                proposal.reason(),
                trigger(proposal),
                proposal.disposition().reasons(),
                told,
                Unknowns.of(proposal, proposal.callback(), proposal.location()),
                proposal.callback(),
                proposal.location(),
                EvidenceWords.of(proposal.profile(), proposal.moment()),
                proposal.triggerKind().equals(Proposal.TO_CONFIRM)
                        ? String.join(" ", proposal.told().when(EscalationEntity.REQUESTED))
                        : null,
                null);
    }

    /**
     * Adds what a later proposal of the same trouble brought. The reason and the trigger stay those of the gravest, so
     * that a lesser word afterwards does not cover them.
     *
     * @param gravest whether it is graver than everything before
     * @param said what the person was told this time
     */
    EscalationContent with(Proposal proposal, boolean gravest, List<String> said) {
        String number = proposal.callback() == null ? callback : proposal.callback();
        String place = proposal.location() == null ? location : proposal.location();
        ProfileSnapshot profile = proposal.profile();
        return new EscalationContent(
                gravest ? proposal.reason() : reason,
                gravest ? trigger(proposal) : trigger,
                gravest
                        ? merged(proposal.disposition().reasons(), rules)
                        : merged(rules, proposal.disposition().reasons()),
                merged(told, said),
                Unknowns.of(proposal, number, place),
                number,
                place,
                profile == null ? evidence : EvidenceWords.of(profile, proposal.moment()),
                held,
                reply);
    }

    EscalationContent with(Reply answer) {
        return new EscalationContent(reason, trigger, rules, told, unknown, callback, location, evidence, held, answer);
    }

    /** Whether a rule of this escalation fired again. */
    boolean isAbout(Disposition disposition) {
        return disposition.reasons().stream().anyMatch(this::has);
    }

    /** Whether all that fired is here already. */
    boolean covers(Disposition disposition) {
        return disposition.reasons().stream().allMatch(this::has);
    }

    private boolean has(Disposition.Reason reason) {
        return rules.stream().anyMatch(rule -> rule.ruleId().equals(reason.ruleId()));
    }

    private static Trigger trigger(Proposal proposal) {
        return new Trigger(proposal.triggerKind(), proposal.triggerRef(), proposal.triggerText());
    }

    private static <T> List<T> merged(List<T> before, List<T> added) {
        return Stream.concat(before.stream(), added.stream()).distinct().toList();
    }
}
