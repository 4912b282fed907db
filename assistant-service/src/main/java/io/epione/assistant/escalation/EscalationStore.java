package io.epione.assistant.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.genome.SealedWords;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The rows of escalations and of what happened to them. Takes part in the caller's transaction. */
@ApplicationScoped
class EscalationStore {
    private final Session entities;
    private final ObjectMapper json;
    private final SealedWords sealed;

    EscalationStore(Session entities, ObjectMapper json, SealedWords sealed) {
        this.entities = entities;
        this.json = json;
        this.sealed = sealed;
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

    /** The row to be changed. Who comes second waits, and then sees what the first has made of it. */
    Optional<EscalationEntity> locked(UUID id) {
        return Optional.ofNullable(entities.find(EscalationEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The escalation of a conversation that still waits for the care team, locked. */
    Optional<EscalationEntity> waitingOf(String patient, UUID conversation) {
        return entities.createQuery(
                        "FROM EscalationEntity e WHERE e.patient = :patient AND e.conversationId = :conversation"
                                + " AND e.status IN ('requested', 'accepted') ORDER BY e.createdAt DESC",
                        EscalationEntity.class)
                .setParameter("patient", patient)
                .setParameter("conversation", conversation)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** All that wait for the care team, locked; the oldest first. */
    List<EscalationEntity> waitingOf(String patient) {
        return entities.createQuery(
                        "FROM EscalationEntity e WHERE e.patient = :patient"
                                + " AND e.status IN ('requested', 'accepted') ORDER BY e.createdAt",
                        EscalationEntity.class)
                .setParameter("patient", patient)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The escalations of stored data that nobody has closed, locked; the gravest first. */
    List<EscalationEntity> unresolvedOfData(String patient) {
        return entities
                .createQuery(
                        "FROM EscalationEntity e WHERE e.patient = :patient AND e.conversationId IS NULL"
                                + " AND e.status <> 'resolved' ORDER BY e.createdAt DESC",
                        EscalationEntity.class)
                .setParameter("patient", patient)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(EscalationEntity::level).reversed())
                .toList();
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

    /** What happened to escalations, each in order. */
    Map<UUID, List<Happened>> histories(Collection<UUID> escalations) {
        Map<UUID, List<Happened>> histories = new HashMap<>();
        entities.createNativeQuery(
                        "SELECT escalation_id, at, actor, action, note FROM escalation_event"
                                + " WHERE escalation_id IN (?1) ORDER BY seq",
                        Object[].class)
                .setParameterList(1, escalations)
                .getResultStream()
                .forEach(row -> histories
                        .computeIfAbsent((UUID) row[0], _ -> new ArrayList<>())
                        .add(new Happened((Instant) row[1], (String) row[2], (String) row[3], (String) row[4])));
        return histories;
    }

    /** The newest act of a person; one of nobody when there was none. */
    Act lastOfPeople(UUID escalation) {
        return entities.createNativeQuery(
                        "SELECT actor, action, note FROM escalation_event WHERE escalation_id = ?1"
                                + " AND actor <> 'system' ORDER BY seq DESC LIMIT 1",
                        Object[].class)
                .setParameter(1, escalation)
                .getResultStream()
                .findFirst()
                .map(row -> new Act((String) row[0], (String) row[1], (String) row[2]))
                .orElse(new Act("", "", ""));
    }

    record Act(String actor, String action, String note) {}

    record Happened(Instant at, String actor, String action, String note) {}

    /** Whether the person may read of it: of some things only once a clinician has answered. */
    boolean isOpenToThePerson(EscalationEntity escalation) {
        return !escalation.triggerKind.equals(Proposal.TO_CONFIRM)
                || content(escalation).reply() != null;
    }

    /** As it is stored: what tells of genes is sealed. */
    EscalationContent content(EscalationEntity escalation) {
        return read(escalation.content);
    }

    /** As the care team reads it. */
    EscalationContent opened(EscalationEntity escalation) {
        return read(sealed.openForCare(new PatientId(escalation.patient), escalation.content));
    }

    private EscalationContent read(String content) {
        try {
            return json.readValue(content, EscalationContent.class);
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
