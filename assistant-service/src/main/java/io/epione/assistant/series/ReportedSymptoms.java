package io.epione.assistant.series;

import io.epione.assistant.conversation.EarlierContacts;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The signs of an illness that a person wrote of themselves in the last days. Thread-safe. */
@ApplicationScoped
class ReportedSymptoms {
    private static final Duration LATELY = Duration.ofDays(3);
    private static final Set<String> OF_ILLNESS = Set.of(
            "fever",
            "chills",
            "cough",
            "sore_throat",
            "runny_nose",
            "breathless",
            "tired",
            "general_weakness",
            "unwell",
            "headache",
            "diarrhoea",
            "vomiting");
    /** No conversation is left out. */
    private static final UUID NONE = new UUID(0, 0);

    private final EarlierContacts contacts;

    ReportedSymptoms(EarlierContacts contacts) {
        this.contacts = contacts;
    }

    /** How many different ones. */
    int count(PatientId patient, Instant now) {
        return (int) contacts.beside(patient, NONE, now.minus(LATELY)).stream()
                .filter(contact -> contact.subject() == Subject.SELF)
                .flatMap(contact -> contact.concepts().stream())
                .filter(OF_ILLNESS::contains)
                .distinct()
                .count();
    }
}
