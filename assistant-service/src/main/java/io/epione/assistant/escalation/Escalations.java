package io.epione.assistant.escalation;

import io.epione.profile.person.PatientId;
import java.util.UUID;

/** The arbiter of escalations as other features see it. */
public interface Escalations {
    /**
     * Stores an escalation with its outbox row in the caller's transaction, or returns the open one with the same key,
     * raised to the higher level.
     */
    Raised raise(Proposal proposal);

    /** Whether people watch the inbox; while they do not, that is said with every escalation. */
    boolean staffed();

    /**
     * Adds to the history of the escalation that a proposal ended in, if there is one; neither its level nor its state
     * changes by it.
     *
     * @param dedupeKey the proposal's
     * @param action one word, told once for each proposal
     */
    void note(PatientId patient, String dedupeKey, String action, String text);

    /**
     * The escalation a proposal ended in.
     *
     * @param told whether the person reads of it in the chat, beyond the words of a turn
     */
    record Raised(UUID id, String status, boolean told) {}
}
