package io.epione.assistant.conversation;

import io.epione.assistant.access.Rows;
import io.epione.assistant.genome.SealedWords;
import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of people, in PostgreSQL. Writing takes part in the caller's transaction; what has grown is
 * announced after the commit. Thread-safe.
 */
@ApplicationScoped
public class Conversations {
    private static final int LISTED = 200;
    private static final int EVENTS_AT_ONCE = 500;
    /** A "no" after a questionnaire answers nothing that was asked before it. */
    private static final String NEXT_IS_BESIDE = "coalesce((SELECT next.beside_triage FROM turn next"
            + " WHERE next.patient = turn.patient AND next.conversation_id = turn.conversation_id"
            + " AND next.reply IS NOT NULL AND next.at > turn.at ORDER BY next.at, next.id LIMIT 1), false)";

    private final Rows rows;
    private final Clock clock;
    private final Event<Grown> grown;
    private final SealedWords sealed;

    Conversations(Rows rows, Clock clock, Event<Grown> grown, SealedWords sealed) {
        this.rows = rows;
        this.clock = clock;
        this.grown = grown;
        this.sealed = sealed;
    }

    /** A conversation as it is listed. */
    public record Listed(UUID id, Instant createdAt, Instant lastAt) {}

    /** A turn that was answered before; the reply is the JSON text that left. */
    public record Answered(String text, @Nullable String reply) {}

    /** One thing a conversation shows: {@code patient}, {@code reply}, {@code human} or {@code escalation}. */
    public record Shown(long seq, String kind, Instant at, String body) {}

    /** Something to be shown; the kinds are those of {@link Shown}. */
    public record Showing(String kind, String body) {}

    /** Published when a conversation has something new; observed after the commit. */
    record Grown(UUID conversation) {}

    /** Makes an empty conversation and returns its identifier. */
    public UUID create(PatientId patient) {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = now();
        rows.update(
                "INSERT INTO conversation (patient, id, created_at, last_at) VALUES (?, ?, ?, ?)",
                patient.value(),
                id,
                now,
                now);
        return id;
    }

    /** The person's conversations, the one that was used last first. */
    public List<Listed> list(PatientId patient) {
        return rows.list(
                "SELECT id, created_at, last_at FROM conversation WHERE patient = ? ORDER BY last_at DESC, id LIMIT "
                        + LISTED,
                row -> new Listed(row.getObject(1, UUID.class), instant(row, 2), instant(row, 3)),
                patient.value());
    }

    public boolean exists(PatientId patient, UUID conversation) {
        return rows.first(
                        "SELECT 1 FROM conversation WHERE patient = ? AND id = ?",
                        row -> true,
                        patient.value(),
                        conversation)
                .orElse(false);
    }

    /** The conversation that was used last. */
    Optional<UUID> newest(PatientId patient) {
        return list(patient).stream().map(Listed::id).findFirst();
    }

    /** What was answered to this turn of this client, if it was. */
    public Optional<Answered> answered(PatientId patient, UUID conversation, String clientTurnId) {
        return rows.first(
                "SELECT text, reply FROM turn WHERE patient = ? AND conversation_id = ? AND client_turn_id = ?",
                row -> new Answered(row.getString(1), opened(patient, row.getString(2))),
                patient.value(),
                conversation,
                clientTurnId);
    }

    /**
     * The person's own words of earlier turns, oldest first. What was said before a person of the care team closed an
     * escalation here was judged by that person, and is left out, and so is what only answers a questionnaire.
     */
    public List<EarlierTurn> earlier(PatientId patient, UUID conversation, Instant since, int most) {
        return rows.list(
                        "SELECT at, text, CASE WHEN " + NEXT_IS_BESIDE
                                + " THEN '{}' ELSE asked END FROM turn WHERE patient = ? AND conversation_id = ? AND at >= ?"
                                + " AND reply IS NOT NULL AND NOT beside_triage AND at > coalesce((SELECT max(e.at) FROM conversation_event e"
                                + " WHERE e.patient = turn.patient AND e.conversation_id = turn.conversation_id"
                                + " AND e.kind = 'escalation' AND e.body::jsonb ->> 'status' = 'resolved'),"
                                + " '-infinity') ORDER BY at DESC, id LIMIT ?",
                        row -> new EarlierTurn(instant(row, 1), row.getString(2), List.of((String[])
                                row.getArray(3).getArray())),
                        patient.value(),
                        conversation,
                        offset(since),
                        most)
                .reversed();
    }

    /**
     * Takes a turn in, before anything that follows from it is stored. Waits for a turn of the same client identifier
     * that is being stored at this moment.
     *
     * @return false when that turn is stored already
     */
    public boolean begin(
            PatientId patient, UUID conversation, UUID turn, @Nullable String clientTurnId, Instant at, String text) {
        return rows.update(
                        "INSERT INTO turn (patient, conversation_id, id, client_turn_id, at, text)"
                                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        patient.value(),
                        conversation,
                        turn,
                        clientTurnId,
                        offset(at),
                        text)
                == 1;
    }

    /**
     * Stores the reply of a turn that was taken in.
     *
     * @param asked the questions, by id, that the reply asks
     */
    public void answer(PatientId patient, UUID conversation, UUID turn, String reply, List<String> asked) {
        rows.update(
                "UPDATE turn SET reply = ?, asked = ? WHERE patient = ? AND conversation_id = ? AND id = ?",
                reply,
                asked.toArray(String[]::new),
                patient.value(),
                conversation,
                turn);
    }

    /** Has a stored turn that only answers a questionnaire not be read again as words about health. */
    public void besideTriage(PatientId patient, UUID conversation, UUID turn) {
        rows.update(
                "UPDATE turn SET beside_triage = true WHERE patient = ? AND conversation_id = ? AND id = ?",
                patient.value(),
                conversation,
                turn);
    }

    /** Adds to what a conversation shows, in this order, and announces it after the commit. */
    public void show(PatientId patient, UUID conversation, Instant at, List<Showing> all) {
        int shown = rows.update(
                "WITH next AS (UPDATE conversation SET last_seq = last_seq + ?, last_at = greatest(last_at, ?)"
                        + " WHERE patient = ? AND id = ? RETURNING last_seq)"
                        + " INSERT INTO conversation_event (patient, conversation_id, seq, kind, at, body)"
                        + " SELECT ?, ?, next.last_seq - ? + sent.n, sent.kind, ?, sent.body"
                        + " FROM next, unnest(?::text[], ?::text[]) WITH ORDINALITY sent (kind, body, n)",
                all.size(),
                offset(at),
                patient.value(),
                conversation,
                patient.value(),
                conversation,
                all.size(),
                offset(at),
                all.stream().map(Showing::kind).toArray(String[]::new),
                all.stream().map(Showing::body).toArray(String[]::new));
        if (shown != all.size()) {
            throw new IllegalStateException("no such conversation of this person");
        }
        grown.fire(new Grown(conversation));
    }

    /** What came after a sequence number, in order; a page of it. */
    List<Shown> after(PatientId patient, UUID conversation, long seq) {
        return rows.list(
                "SELECT seq, kind, at, body FROM conversation_event WHERE patient = ? AND conversation_id = ?"
                        + " AND seq > ? ORDER BY seq LIMIT " + EVENTS_AT_ONCE,
                row -> new Shown(
                        row.getLong(1), row.getString(2), instant(row, 3), sealed.open(patient, row.getString(4))),
                patient.value(),
                conversation,
                seq);
    }

    private @Nullable String opened(PatientId patient, @Nullable String reply) {
        return reply == null ? null : sealed.open(patient, reply);
    }

    /** The last sequence number of each of these conversations. */
    List<Head> heads(List<UUID> conversations) {
        return rows.list(
                "SELECT id, last_seq FROM conversation WHERE id = ANY (?)",
                row -> new Head(row.getObject(1, UUID.class), row.getLong(2)),
                (Object) conversations.toArray(UUID[]::new));
    }

    /** Where a conversation stands. */
    record Head(UUID conversation, long seq) {}

    private OffsetDateTime now() {
        return offset(clock.instant());
    }

    static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
