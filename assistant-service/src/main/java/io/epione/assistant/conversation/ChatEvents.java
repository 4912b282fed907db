package io.epione.assistant.conversation;

import java.time.Instant;
import java.util.UUID;

/** The shapes of what a conversation shows, as they stand in the contract. */
public final class ChatEvents {
    private ChatEvents() {}

    /** What the service is doing, in prepared words; never stored. */
    public record Status(UUID turnId, String text) {}

    /** The person's own words. */
    public record Said(UUID turnId, String text) {}

    /** Who wrote a message. */
    public record Author(String name, String role) {}

    /** A message of a person of the care team. */
    public record Human(String text, Instant at, Author author, UUID escalationId) {}

    /** A new state of an escalation. */
    public record EscalationState(UUID id, String status, String level, boolean crisis, String text) {}
}
