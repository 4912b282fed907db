package io.epione.assistant.storeddata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.conversation.ChatNotices;
import io.epione.assistant.reply.Citations;
import io.epione.assistant.reply.Reply;
import io.epione.assistant.reply.ReviewedWords;
import io.epione.policies.disposition.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What stored data comes to when it calls nobody: said in the person's chat, who would not learn of it otherwise. Once a
 * day for the same trouble; an escalation of it counts as said. Takes part in the caller's transaction.
 */
@ApplicationScoped
class Notices {
    private static final Duration ONCE_IN = Duration.ofHours(24);
    private static final Duration ASKED_ONCE_IN = Duration.ofHours(1);
    /** Longer than what goes on is asked about again, so that it stays one trouble. */
    private static final Duration CALLED_ONCE_IN = Duration.ofHours(48);

    private final Session session;
    private final ChatNotices chat;
    private final ObjectMapper json;

    Notices(Session session, ChatNotices chat, ObjectMapper json) {
        this.session = session;
        this.chat = chat;
        this.json = json;
    }

    /** Whether it is to be said. Two deliveries at once wait for each other, so that it is not said twice. */
    boolean isNews(Delivery delivery, Found found, Instant now) {
        String patient = delivery.patient().value();
        lock(patient);
        return found.level() == Level.SOON && !told(patient, found, now.minus(ONCE_IN));
    }

    /**
     * What is to be said of a value that was held back: once an hour for each stream. A unit that is set wrongly stays
     * wrong with every value: it calls the care team once, and is asked about once a day for as long as it goes on.
     */
    Optional<Found> news(Delivery delivery, HeldBack.Doubt doubt, Instant now) {
        String patient = delivery.patient().value();
        lock(patient);
        if (!doubt.unit()) {
            return asked(patient, doubt, now.minus(ASKED_ONCE_IN)) ? Optional.empty() : Optional.of(doubt.found());
        }
        if (!asked(patient, doubt, now.minus(CALLED_ONCE_IN))) {
            return Optional.of(doubt.found());
        }
        return asked(patient, doubt, now.minus(ONCE_IN)) ? Optional.empty() : Optional.of(doubt.again());
    }

    private boolean asked(String patient, HeldBack.Doubt doubt, Instant since) {
        return !session.createNativeQuery(
                        "SELECT id FROM decision WHERE patient = ?1 AND at > ?2 AND output ->> 'stream' = ?3 LIMIT 1",
                        UUID.class)
                .setParameter(1, patient)
                .setParameter(2, since)
                .setParameter(3, doubt.stream())
                .getResultList()
                .isEmpty();
    }

    private void lock(String patient) {
        session.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('told:' || ?1, 0))")
                .setParameter(1, patient)
                .getSingleResult();
    }

    private boolean told(String patient, Found found, Instant since) {
        return !session.createNativeQuery(
                        "SELECT d.id FROM decision d WHERE d.patient = ?1 AND d.at > ?2"
                                + " AND d.kind IN ('reading', 'questionnaire')"
                                + " AND jsonb_array_length(d.output -> 'told') > 0"
                                + " AND EXISTS (SELECT 1 FROM jsonb_array_elements(d.judgement -> 'disposition' -> 'reasons') r"
                                + " WHERE r ->> 'ruleId' IN (?3)) LIMIT 1",
                        UUID.class)
                .setParameter(1, patient)
                .setParameter(2, since)
                .setParameterList(3, found.rules())
                .getResultList()
                .isEmpty();
    }

    void show(Delivery delivery, Found found) {
        UUID decision = found.decision(delivery);
        chat.show(delivery.patient(), conversation -> write(reply(decision, conversation, found)));
    }

    private static Reply reply(UUID decision, UUID conversation, Found found) {
        Citations citations = new Citations();
        List<Reply.Sentence> sentences = ReviewedWords.of(found.judgement()).stream()
                .map(citations::bind)
                .toList();
        return new Reply(
                decision,
                conversation,
                decision,
                Reply.Banner.of(found.judgement().disposition()),
                sentences,
                citations.all(),
                List.of(),
                List.of(),
                null,
                "rules");
    }

    private String write(Reply reply) {
        try {
            return json.writeValueAsString(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice cannot be written", e);
        }
    }
}
