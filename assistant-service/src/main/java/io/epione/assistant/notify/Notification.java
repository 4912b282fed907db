package io.epione.assistant.notify;

import java.time.Instant;
import java.util.UUID;

/**
 * One announcement on its way. Carries no personal data but identifiers: who reads it looks the rest up.
 *
 * @param id the same on every try
 * @param kind {@code requested}, {@code raised} or {@code overdue}
 * @param step how many deadlines have passed
 */
public record Notification(
        UUID id, String patient, UUID escalationId, String kind, String level, int step, Instant createdAt) {}
