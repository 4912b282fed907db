package io.epione.assistant.genome;

import io.epione.profile.person.PatientId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** What is kept of an import. */
enum SealedKind {
    GENOTYPES,
    RAW;

    private static final int VERSION = 1;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is authenticated with the bytes, so that they open for this person and this import only. */
    byte[] bound(PatientId patient, UUID id) {
        return (patient.value() + "|" + code() + "|" + VERSION + "|" + id).getBytes(StandardCharsets.UTF_8);
    }
}
