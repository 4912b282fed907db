package io.epione.assistant.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.escalation.Feed;
import io.epione.policies.disposition.Disposition;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The feed, written into the person's conversation. */
@ApplicationScoped
class ChatFeed implements Feed {
    private static final String RESOLVED = "resolved";

    private final Conversations conversations;
    private final Pins pins;
    private final ObjectMapper json;
    private final Clock clock;

    ChatFeed(Conversations conversations, Pins pins, ObjectMapper json, Clock clock) {
        this.conversations = conversations;
        this.pins = pins;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void human(
            PatientId patient,
            @Nullable UUID conversation,
            String text,
            String authorName,
            String authorRole,
            UUID escalationId) {
        Instant now = clock.instant();
        show(
                patient,
                conversation,
                "human",
                now,
                new ChatEvents.Human(text, now, new ChatEvents.Author(authorName, authorRole), escalationId));
    }

    @Override
    @Transactional
    public void raised(PatientId patient, UUID escalationId, String status, Disposition disposition, String text) {
        Instant now = clock.instant();
        if (Pins.stays(disposition.level(), disposition.crisis())) {
            pins.pin(patient, escalationId, status, disposition, now);
        }
        show(
                patient,
                null,
                "escalation",
                now,
                new ChatEvents.EscalationState(
                        escalationId, status, disposition.level().code(), disposition.crisis(), text));
    }

    @Override
    @Transactional
    public void escalation(
            PatientId patient,
            @Nullable UUID conversation,
            UUID escalationId,
            String status,
            String level,
            boolean crisis,
            String text) {
        Instant now = clock.instant();
        if (status.equals(RESOLVED)) {
            pins.release(patient, escalationId);
        } else {
            pins.moved(patient, escalationId, status);
        }
        show(
                patient,
                conversation,
                "escalation",
                now,
                new ChatEvents.EscalationState(escalationId, status, level, crisis, text));
    }

    private void show(PatientId patient, @Nullable UUID conversation, String kind, Instant at, Object body) {
        UUID target = conversation != null
                ? conversation
                : conversations.newest(patient).orElseGet(() -> conversations.create(patient));
        try {
            conversations.show(
                    patient, target, at, List.of(new Conversations.Showing(kind, json.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }
}
