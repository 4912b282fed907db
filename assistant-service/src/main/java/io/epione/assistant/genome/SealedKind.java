package io.epione.assistant.genome;

import io.epione.profile.person.PatientId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** What is kept sealed: of an import, or beside it. */
enum SealedKind {
    GENOTYPES,
    RAW,
    /** A sentence, or a name, that tells of genes and stands among others in what is stored. */
    WORDS,
    /** What a laboratory reported. */
    REPORT;

    private static final int VERSION = 1;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is authenticated with the bytes, so that they open for this person and this import only. */
    byte[] bound(PatientId patient, UUID id) {
        return bound(patient, id.toString());
    }

    /** What is authenticated with words, which belong to no import. */
    byte[] bound(PatientId patient) {
        return bound(patient, "");
    }

    private byte[] bound(PatientId patient, String of) {
        return (patient.value() + "|" + code() + "|" + VERSION + "|" + of).getBytes(StandardCharsets.UTF_8);
    }
}
