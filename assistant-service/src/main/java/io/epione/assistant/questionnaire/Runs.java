package io.epione.assistant.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.access.Rows;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The questionnaires of people, in PostgreSQL. Takes part in the caller's transaction. Thread-safe. */
@ApplicationScoped
class Runs {
    private static final String COLUMNS = "SELECT id, patient, conversation_id, questionnaire, status, asked, reminded,"
            + " answers, kept, begun_at, answered_at FROM questionnaire_run WHERE patient = ? ";

    private final Rows rows;
    private final ObjectMapper json;

    Runs(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** The one that was left open last, not longer ago than a moment. */
    Optional<Run> open(PatientId patient, Instant since) {
        return rows.first(
                COLUMNS + "AND status = 'ASKING' AND answered_at >= ? ORDER BY answered_at DESC LIMIT 1",
                this::read,
                patient.value(),
                since);
    }

    /** The newest of which something is in the profile. */
    Optional<Run> kept(PatientId patient, String questionnaire) {
        return rows.first(
                COLUMNS + "AND kept AND status <> 'TAKEN_BACK' AND (questionnaire = ? OR ? = '')"
                        + " ORDER BY answered_at DESC LIMIT 1",
                this::read,
                patient.value(),
                questionnaire,
                questionnaire);
    }

    Optional<Run> find(PatientId patient, UUID id) {
        return rows.first(COLUMNS + "AND id = ?", this::read, patient.value(), id);
    }

    void save(Run run) {
        rows.update(
                "INSERT INTO questionnaire_run (patient, id, conversation_id, questionnaire, status, asked, reminded,"
                        + " answers, kept, begun_at, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)"
                        + " ON CONFLICT (patient, id) DO UPDATE SET conversation_id = excluded.conversation_id,"
                        + " status = excluded.status, asked = excluded.asked, reminded = excluded.reminded,"
                        + " answers = excluded.answers, kept = excluded.kept, answered_at = excluded.answered_at",
                run.patient().value(),
                run.id(),
                run.conversation(),
                run.questionnaire(),
                run.status().name(),
                run.asked(),
                run.reminded(),
                write(run.answers()),
                run.kept(),
                run.begunAt(),
                run.answeredAt());
    }

    private Run read(ResultSet row) throws SQLException {
        return new Run(
                row.getObject(1, UUID.class),
                new PatientId(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                Run.Status.valueOf(row.getString(5)),
                row.getBoolean(6),
                row.getBoolean(7),
                answers(row.getString(8)),
                row.getBoolean(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }

    private Map<String, String> answers(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answers of a questionnaire cannot be read", e);
        }
    }

    private String write(Map<String, String> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answers of a questionnaire cannot be written", e);
        }
    }
}
