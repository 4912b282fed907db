package io.epione.profile.person;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The people who have a profile. Thread-safe. */
public interface People {
    /** The person, or empty when nobody has that identifier. */
    Optional<Person> find(PatientId id);

    /** Stores the person if nobody has the identifier yet, and returns what is stored then. */
    Person createIfAbsent(Person person);

    /**
     * Tells in which zone a person was from a moment on, until the next one that is known; a second word about the same
     * moment replaces the first.
     *
     * @return the person with it
     */
    Person moved(PatientId id, ZoneId zone, Instant from);

    /** Replaces what is known of an existing person, but for the zones: see {@link #moved}. */
    void update(Person person);

    /** Everybody, ordered by identifier; for the care team and for timers. */
    List<Person> all();
}
