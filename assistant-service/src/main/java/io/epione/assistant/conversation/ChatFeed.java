package io.epione.assistant.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.escalation.Feed;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
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
        } else if (known(patient, escalationId)) {
            pins.moved(patient, escalationId, status);
        } else if (Pins.stays(Level.of(level), crisis)) {
            // Stored data raised it, so these words are all there is to keep on the screen.
            pins.pin(patient, escalationId, status, new Disposition(Level.of(level), crisis, text, List.of()), now);
        }
        show(
                patient,
                conversation,
                "escalation",
                now,
                new ChatEvents.EscalationState(escalationId, status, level, crisis, text));
    }

    private boolean known(PatientId patient, UUID escalation) {
        return pins.of(patient).stream().anyMatch(pin -> pin.escalation().equals(escalation));
    }

    private void show(PatientId patient, @Nullable UUID conversation, String kind, Instant at, Object body) {
        UUID target = conversation != null
                ? conversation
                : conversations.newest(patient).orElseGet(() -> conversations.create(patient));
        try {
            conversations.show(patient, target, kind, at, json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }
}
