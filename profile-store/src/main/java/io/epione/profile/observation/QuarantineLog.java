package io.epione.profile.observation;

import io.epione.profile.person.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept but does not count; for operators. Thread-safe; takes part in the caller's transaction. */
public interface QuarantineLog {
    /** Items nobody has released yet, oldest first. */
    List<Held> pending(int limit);

    /**
     * Marks an item as released; the caller then reads it again from its payload and stores it.
     *
     * @return the item, or empty when there is none or it was released before
     */
    Optional<Held> release(PatientId patient, UUID payload, int index, String code, String operator);

    /** A delivery as it came in; a repeat of the same bytes is answered with the bytes of the first. */
    Optional<RawPayload> payload(PatientId patient, UUID id);

    /** One held item. */
    record Held(
            PatientId patient,
            UUID payload,
            Quarantined item,
            Instant receivedAt,
            @Nullable Instant releasedAt) {}
}
