package io.epione.assistant.told;

import io.epione.profile.consent.DataCategory;
import io.epione.profile.person.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A person's own delivery of which they were told.
 *
 * @param format a format of the door
 * @param payloads its parts, as they are kept
 * @param layers those that its entries belong to
 * @param takenBack whether it counts no more
 */
public record ToldDelivery(
        PatientId patient,
        UUID id,
        String format,
        List<UUID> payloads,
        Set<DataCategory> layers,
        Instant receivedAt,
        boolean takenBack) {
    public ToldDelivery {
        payloads = List.copyOf(payloads);
        layers = Set.copyOf(layers);
    }
}
