package io.epione.assistant.escalation;

import io.epione.policies.disposition.Disposition;
import io.epione.profile.person.PatientId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What asks for a person of the care team. Rules propose, the arbiter disposes.
 *
 * @param dedupeKey two proposals with the same key are one escalation, such as rule, patient and window
 * @param reason one sentence for the care team
 * @param triggerKind {@code turn}, {@code reading}, {@code questionnaire} or {@code request}
 * @param triggerRef the turn's or the entry's reference
 * @param triggerText the person's own words, or the reading in words
 * @param told what the person was told, word for word
 * @param unknown what is not known and would matter
 * @param callback the call-back number the person gave, null when none
 * @param location where the person said to be, null when not said
 */
public record Proposal(
        PatientId patient,
        String dedupeKey,
        Disposition disposition,
        String reason,
        String triggerKind,
        String triggerRef,
        String triggerText,
        List<String> told,
        List<String> unknown,
        @Nullable String callback,
        @Nullable String location,
        UUID decisionId,
        @Nullable UUID conversationId) {
    public Proposal {
        told = List.copyOf(told);
        unknown = List.copyOf(unknown);
    }
}
