package io.epione.assistant.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows of escalations and of what happened to them. Takes part in the caller's transaction. */
@ApplicationScoped
class EscalationStore {
    private static final int LISTED = 500;

    private final Session entities;
    private final ObjectMapper json;

    EscalationStore(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Serialises the arbiter per person, so that two proposals at once cannot make two escalations of one group. */
    void lock(String patient) {
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('escalation:' || ?1, 0))")
                .setParameter(1, patient)
                .getSingleResult();
    }

    void add(EscalationEntity escalation) {
        entities.persist(escalation);
        entities.flush();
    }

    Optional<EscalationEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(EscalationEntity.class, id));
    }

    /** The escalation that an event with this key belongs to. */
    Optional<EscalationEntity> byEventKey(String patient, String key) {
        List<?> ids = entities.createNativeQuery(
                        "SELECT escalation_id FROM escalation_event WHERE patient = ?1 AND key = ?2", UUID.class)
                .setParameter(1, patient)
                .setParameter(2, key)
                .getResultList();
        return ids.isEmpty() ? Optional.empty() : find((UUID) ids.getFirst());
    }

    /** The escalation of the same conversation, or of stored data, that still waits for the care team. */
    Optional<EscalationEntity> openOfGroup(String patient, @Nullable UUID conversation) {
        String group = conversation == null ? "e.conversationId IS NULL" : "e.conversationId = :conversation";
        var query = entities.createQuery(
                        "FROM EscalationEntity e WHERE e.patient = :patient AND e.status IN ('requested', 'accepted') AND "
                                + group + " ORDER BY e.createdAt DESC",
                        EscalationEntity.class)
                .setParameter("patient", patient)
                .setMaxResults(1);
        if (conversation != null) {
            query.setParameter("conversation", conversation);
        }
        return query.getResultStream().findFirst();
    }

    /** By status, or all that are not resolved; the most urgent deadline first within a level. */
    List<EscalationEntity> list(@Nullable String status) {
        String where = status == null ? "e.status <> 'resolved'" : "e.status = :status";
        var query = entities.createQuery(
                        "FROM EscalationEntity e WHERE " + where + " ORDER BY e.deadline", EscalationEntity.class)
                .setMaxResults(LISTED);
        if (status != null) {
            query.setParameter("status", status);
        }
        return query.getResultList();
    }

    /** Writes an event unless one with its key is there; tells whether it wrote. */
    boolean record(EscalationEntity escalation, String key, Instant at, String actor, String action, String note) {
        return entities.createNativeQuery("INSERT INTO escalation_event"
                                + " (patient, key, escalation_id, at, actor, action, note)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING")
                        .setParameter(1, escalation.patient)
                        .setParameter(2, key)
                        .setParameter(3, escalation.id)
                        .setParameter(4, at)
                        .setParameter(5, actor)
                        .setParameter(6, action)
                        .setParameter(7, note)
                        .executeUpdate()
                == 1;
    }

    /** What happened to an escalation, in order. */
    List<Happened> history(UUID escalation) {
        return entities.createNativeQuery(
                        "SELECT at, actor, action, note FROM escalation_event WHERE escalation_id = ?1 ORDER BY seq",
                        Object[].class)
                .setParameter(1, escalation)
                .getResultStream()
                .map(row -> new Happened((Instant) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    record Happened(Instant at, String actor, String action, String note) {}

    EscalationContent content(EscalationEntity escalation) {
        try {
            return json.readValue(escalation.content, EscalationContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an escalation's content cannot be read", e);
        }
    }

    String write(EscalationContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an escalation's content cannot be written", e);
        }
    }
}
