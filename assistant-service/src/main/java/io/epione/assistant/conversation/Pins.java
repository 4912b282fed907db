package io.epione.assistant.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.access.Rows;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Emergencies and crises that stay on the screen, whatever the later turns are about, until a person of the care team
 * closes the escalation. One per escalation; its level only ever rises. Takes part in the caller's transaction.
 */
@ApplicationScoped
public class Pins {
    private static final TypeReference<List<Disposition.Reason>> REASONS = new TypeReference<>() {};

    private static final String READ =
            "SELECT escalation_id, status, level, crisis, headline, reasons FROM pinned_disposition WHERE patient = ?";

    private final Rows rows;
    private final ObjectMapper json;

    Pins(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** One that stays, with the escalation that it waits for and where that stands. */
    public record Pin(UUID escalation, String status, Disposition disposition) {}

    /** Whether a disposition stays. */
    public static boolean stays(Level level, boolean crisis) {
        return crisis || level == Level.EMERGENCY;
    }

    /** What stays for a person, the highest level first, then the oldest. */
    public List<Pin> of(PatientId patient) {
        return rows.list(READ + " ORDER BY since, escalation_id", this::pin, patient.value()).stream()
                .sorted(Comparator.comparing((Pin pin) -> pin.disposition().level())
                        .reversed())
                .toList();
    }

    private Pin pin(ResultSet row) throws SQLException {
        return new Pin(
                row.getObject(1, UUID.class),
                row.getString(2),
                new Disposition(
                        Level.of(row.getString(3)), row.getBoolean(4), row.getString(5), reasons(row.getString(6))));
    }

    /** Keeps a disposition; of two for one escalation the higher stays. */
    public void pin(PatientId patient, UUID escalation, String status, Disposition disposition, Instant since) {
        Disposition kept = rows.first(READ + " AND escalation_id = ?", this::pin, patient.value(), escalation)
                .map(known -> higher(known.disposition(), disposition))
                .orElse(disposition);
        rows.update(
                "INSERT INTO pinned_disposition (patient, escalation_id, status, level, crisis, headline, reasons, since)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (patient, escalation_id) DO UPDATE SET"
                        + " status = excluded.status, level = excluded.level, crisis = excluded.crisis, headline = excluded.headline,"
                        + " reasons = excluded.reasons",
                patient.value(),
                escalation,
                status,
                kept.level().code(),
                kept.crisis(),
                kept.headline(),
                write(kept.reasons()),
                Conversations.offset(since));
    }

    void moved(PatientId patient, UUID escalation, String status) {
        rows.update(
                "UPDATE pinned_disposition SET status = ? WHERE patient = ? AND escalation_id = ?",
                status,
                patient.value(),
                escalation);
    }

    void release(PatientId patient, UUID escalation) {
        rows.update(
                "DELETE FROM pinned_disposition WHERE patient = ? AND escalation_id = ?", patient.value(), escalation);
    }

    private static Disposition higher(Disposition before, Disposition now) {
        Disposition words = before.level().compareTo(now.level()) > 0 ? before : now;
        return new Disposition(words.level(), before.crisis() || now.crisis(), words.headline(), words.reasons());
    }

    private List<Disposition.Reason> reasons(String text) {
        try {
            return json.readValue(text, REASONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("pinned reasons cannot be read", e);
        }
    }

    private String write(List<Disposition.Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("pinned reasons cannot be written", e);
        }
    }
}
