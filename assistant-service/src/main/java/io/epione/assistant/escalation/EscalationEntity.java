package io.epione.assistant.escalation;

import io.epione.assistant.access.Caller;
import io.epione.policies.disposition.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The row of an escalation. Its status goes requested, accepted, answered, resolved; a reroute goes back. */
@Entity
@Table(name = "escalation")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class EscalationEntity {
    static final String REQUESTED = "requested";
    static final String ACCEPTED = "accepted";
    static final String ANSWERED = "answered";
    static final String RESOLVED = "resolved";

    @Id
    UUID id;

    String patient;
    String level;
    boolean crisis;
    String status;

    @Column(name = "trigger_kind")
    String triggerKind;

    @Nullable
    @Column(name = "conversation_id")
    UUID conversationId;

    @Column(name = "decision_id")
    UUID decisionId;

    @Column(name = "created_at")
    Instant createdAt;

    Instant deadline;
    int step;

    @Nullable
    @Column(name = "owner_id")
    String ownerId;

    @Nullable
    @Column(name = "owner_name")
    String ownerName;

    String pool;

    @Nullable
    String outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    String content;

    @Version
    int version;

    Level level() {
        return Level.of(level);
    }

    /** Nobody's again, in a pool, with a ladder that begins anew. */
    void backTo(String where) {
        status = REQUESTED;
        ownerId = null;
        ownerName = null;
        pool = where;
        step = 0;
    }

    boolean isOf(Caller caller) {
        return caller.subject().equals(ownerId);
    }

    /** Waits for the care team: its deadline counts. */
    boolean waiting() {
        return status.equals(REQUESTED) || status.equals(ACCEPTED);
    }
}
