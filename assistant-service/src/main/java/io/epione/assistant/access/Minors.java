package io.epione.assistant.access;

import io.epione.profile.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Who counts as a minor: below 16 on the current day in the person's own zone, the age of GDPR article 8. Somebody
 * whose birth date is not known counts as grown up. The rule as a whole stands in {@code docs/access.md}.
 */
@ApplicationScoped
class Minors {
    static final int AGE = 16;

    private final Clock clock;

    @Inject
    Minors(Clock clock) {
        this.clock = clock;
    }

    boolean isMinor(Person person) {
        var age = person.ageOn(clock.instant().atZone(person.zone()).toLocalDate());
        return age.isPresent() && age.getAsInt() < AGE;
    }
}
