package io.epione.assistant.escalation;

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

    /** The escalation a proposal ended in. */
    record Raised(UUID id, String status) {}
}
