package io.epione.assistant.storeddata;

import io.epione.profile.person.PatientId;
import java.time.Instant;
import java.util.UUID;

/**
 * A delivery whose news are to be judged.
 *
 * @param from the earliest moment that its fresh news are about
 * @param held how many of its items were held back
 */
record Delivery(PatientId patient, UUID payload, Instant from, int held) {

    /** Everything but the payload, which is the name of the job. */
    String text() {
        return patient + "|" + from + "|" + held;
    }

    static Delivery of(String payload, String text) {
        String[] parts = text.split("\\|", -1);
        return new Delivery(
                new PatientId(parts[0]), UUID.fromString(payload), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
    }
}
