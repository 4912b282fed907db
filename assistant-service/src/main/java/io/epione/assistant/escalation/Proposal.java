package io.epione.assistant.escalation;

import io.epione.policies.disposition.Disposition;
import io.epione.profile.person.PatientId;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What asks for a person of the care team. Rules propose, the arbiter disposes.
 *
 * @param dedupeKey two proposals with the same key are one, such as one of a turn or of a delivery
 * @param reason one sentence for the care team
 * @param triggerKind {@code turn}, {@code reading}, {@code questionnaire}, {@code request}, {@link #GENES} or
 *     {@link #TO_CONFIRM}
 * @param triggerRef the turn's, the delivery's or the import's reference
 * @param triggerText the person's own words, or the reading in words
 * @param moment when what triggers it took place
 * @param told what the person is told, word for word
 * @param unknown what is not known and would matter
 * @param callback the call-back number the person gave, null when none
 * @param location where the person said to be, null when not said
 * @param profile what was known when it was judged, null when it could not be read
 * @param conversationId null for stored data, which has no turn to answer
 */
public record Proposal(
        PatientId patient,
        String dedupeKey,
        Disposition disposition,
        String reason,
        String triggerKind,
        String triggerRef,
        String triggerText,
        Instant moment,
        Told told,
        List<String> unknown,
        @Nullable String callback,
        @Nullable String location,
        @Nullable ProfileSnapshot profile,
        UUID decisionId,
        @Nullable UUID conversationId) {
    /** A medicine and the genes, whether the records brought it up or a question: of both the care team hears once. */
    public static final String GENES = "genome";
    /**
     * What the person reads of only once a clinician answers or releases it: nothing of it goes into the chat before. What
     * would be told is held until then.
     */
    public static final String TO_CONFIRM = "genome-to-confirm";

    public Proposal {
        unknown = List.copyOf(unknown);
    }

    /** The same in other words: what tells of genes is sealed before anything of it is stored. */
    public Proposal worded(UnaryOperator<String> words) {
        return new Proposal(
                patient,
                dedupeKey,
                disposition.worded(words),
                words.apply(reason),
                triggerKind,
                triggerRef,
                triggerText,
                moment,
                status -> told.when(status).stream().map(words).toList(),
                unknown,
                callback,
                location,
                profile,
                decisionId,
                conversationId);
    }

    /** The words depend on where the escalation stands: whether somebody has read it. */
    public interface Told {
        List<String> when(String status);
    }
}
