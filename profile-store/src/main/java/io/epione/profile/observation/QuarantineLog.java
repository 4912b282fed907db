package io.epione.profile.observation;

import io.epione.profile.person.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept but does not count, and what somebody decided about it. Nothing is ever removed from it. Thread-safe;
 * takes part in the caller's transaction.
 */
public interface QuarantineLog {
    /** Items in a state, oldest first, after the one where the page before ended. */
    List<Held> in(State state, @Nullable Held after, int limit);

    Optional<Held> find(UUID id);

    /** The same, and nobody else decides about it until the caller's transaction ends. */
    Optional<Held> lock(UUID id);

    /** What was held back of one delivery, in its order. */
    List<Held> of(PatientId patient, UUID payload);

    /** Keeps what was decided about a pending item. */
    void decide(Held held, Decision decision);

    /** A delivery as it came in; a repeat of the same bytes is answered with the bytes of the first. */
    Optional<RawPayload> payload(PatientId patient, UUID id);

    /** Where an item stands. */
    enum State {
        PENDING,
        RELEASED,
        DISCARDED,
        /** Its sender took it back, or sent it again as something that counts. */
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One held item. */
    record Held(
            UUID id,
            PatientId patient,
            UUID payload,
            Quarantined item,
            Instant receivedAt,
            @Nullable Decision decision) {
        public State state() {
            return decision == null ? State.PENDING : decision.state();
        }
    }

    /**
     * What became of an item.
     *
     * @param by who decided
     * @param reason why it was discarded or withdrawn, empty otherwise
     * @param correction what was mended, as JSON; empty where nothing was
     * @param releasedAs the payload under which it was stored, null where it was not
     */
    record Decision(
            State state,
            Instant at,
            String by,
            String reason,
            String correction,
            @Nullable UUID releasedAs) {}
}
