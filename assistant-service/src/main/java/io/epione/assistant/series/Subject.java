package io.epione.assistant.series;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Whose series, and as of when.
 *
 * @param symptoms whether what the person said of symptoms may be looked at
 */
record Subject(ConsentedScope scope, Person person, Instant now, boolean symptoms) {
    PatientId patient() {
        return scope.patient();
    }

    /** The day on the person's calendar. */
    LocalDate today() {
        return person.zones().dayOf(now);
    }
}
