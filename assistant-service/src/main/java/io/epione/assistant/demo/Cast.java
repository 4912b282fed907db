package io.epione.assistant.demo;

import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import java.time.LocalDate;
import java.time.ZoneId;

/** The generated people of a demonstration. */
final class Cast {
    private Cast() {}

    /** The patient of the demonstration: 55, type 2 diabetes on metformin, a glucose sensor and a watch. */
    static Person ana() {
        return new Person(
                new PatientId("ana"),
                "Ana",
                LocalDate.of(1971, 5, 2),
                Sex.FEMALE,
                ZoneId.of("Europe/Lisbon"),
                "PT",
                true);
    }
}
