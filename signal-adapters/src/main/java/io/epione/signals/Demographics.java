package io.epione.signals;

import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery says about the person themselves; the caller decides whether it completes what is known.
 *
 * @param birthDate null when the delivery has no full date
 * @param sex {@link Sex#UNKNOWN} when the delivery does not say
 * @param country ISO 3166-1 alpha-2 as sent, or empty
 */
public record Demographics(@Nullable LocalDate birthDate, Sex sex, String country) {
    /**
     * The person with what was not known of them; what is known stays.
     *
     * @param today a birth date after it is not believed
     */
    public Person complete(Person person, LocalDate today) {
        boolean born = birthDate != null && !birthDate.isAfter(today);
        return new Person(
                person.id(),
                person.name(),
                person.birthDate() == null && born ? birthDate : person.birthDate(),
                person.sex() == Sex.UNKNOWN ? sex : person.sex(),
                person.zone(),
                person.country().isEmpty() ? country : person.country(),
                person.synthetic(),
                person.zones());
    }
}
