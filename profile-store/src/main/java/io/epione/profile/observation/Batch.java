package io.epione.profile.observation;

import io.epione.profile.person.PatientId;
import java.util.List;

/** One delivery for one person, ready to be stored in one transaction. */
public record Batch(PatientId patient, RawPayload payload, List<Entry> entries, List<Quarantined> quarantined) {
    public Batch {
        entries = List.copyOf(entries);
        quarantined = List.copyOf(quarantined);
        for (Entry entry : entries) {
            if (!entry.patient().equals(patient)) {
                throw new IllegalArgumentException("an entry of another person");
            }
        }
    }
}
