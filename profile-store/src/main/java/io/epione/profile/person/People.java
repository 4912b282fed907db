package io.epione.profile.person;

import java.util.List;
import java.util.Optional;

/** The people who have a profile. Thread-safe. */
public interface People {
    /** The person, or empty when nobody has that identifier. */
    Optional<Person> find(PatientId id);

    /** Stores the person if nobody has the identifier yet, and returns what is stored then. */
    Person createIfAbsent(Person person);

    /** Replaces what is known of an existing person. */
    void update(Person person);

    /** Everybody, ordered by identifier; for the care team and for timers. */
    List<Person> all();
}
