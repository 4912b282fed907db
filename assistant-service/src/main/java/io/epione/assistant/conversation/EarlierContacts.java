package io.epione.assistant.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.access.Rows;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext.EarlierContact;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a person came with in their other conversations, from the decisions that were kept; a second contact for the same
 * complaint is judged more gravely. Thread-safe.
 */
@ApplicationScoped
public class EarlierContacts {
    private static final int MOST_TURNS = 200;

    private final Rows rows;
    private final ObjectMapper json;

    EarlierContacts(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    private record About(String conversation, Subject subject) {}

    private record Judged(Instant at, String conversation, Level level, JsonNode complaints) {}

    /** One for each other conversation and person it was about, the newest first. */
    public List<EarlierContact> beside(PatientId patient, UUID conversation, Instant since) {
        Map<About, EarlierContact> contacts = new LinkedHashMap<>();
        for (Judged turn : judged(patient, conversation, since)) {
            complaints(turn.complaints())
                    .forEach((subject, concepts) -> contacts.merge(
                            new About(turn.conversation(), subject),
                            new EarlierContact(turn.at(), subject, concepts, turn.level()),
                            EarlierContacts::joined));
        }
        return new ArrayList<>(contacts.values());
    }

    private List<Judged> judged(PatientId patient, UUID conversation, Instant since) {
        return rows.list(
                "SELECT at, conversation_id, level, complaints FROM decision WHERE patient = ? AND kind = 'turn'"
                        + " AND at >= ? AND judgement IS NOT NULL AND conversation_id <> ? ORDER BY at DESC, id LIMIT "
                        + MOST_TURNS,
                row -> new Judged(
                        Conversations.instant(row, 1),
                        row.getString(2),
                        Level.of(row.getString(3)),
                        read(row.getString(4))),
                patient.value(),
                Conversations.offset(since),
                conversation.toString());
    }

    /** Of findings that are there, or may be. */
    private static Map<Subject, Set<String>> complaints(JsonNode findings) {
        Map<Subject, Set<String>> complaints = new LinkedHashMap<>();
        for (JsonNode finding : findings) {
            complaints
                    .computeIfAbsent(Subject.valueOf(finding.path("subject").asText()), _ -> new HashSet<>())
                    .add(finding.path("concept").asText());
        }
        return complaints;
    }

    private static EarlierContact joined(EarlierContact newer, EarlierContact older) {
        Set<String> concepts = new HashSet<>(newer.concepts());
        concepts.addAll(older.concepts());
        return new EarlierContact(
                newer.at(), newer.subject(), concepts, newer.level().max(older.level()));
    }

    private JsonNode read(String findings) {
        try {
            return json.readTree(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the findings of a decision cannot be read", e);
        }
    }
}
