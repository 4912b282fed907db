package io.epione.profile.person;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A person with a profile.
 *
 * @param id the identifier
 * @param name how the person is addressed
 * @param birthDate null when it is not known
 * @param sex administrative sex
 * @param zone the zone in which the person's days are counted
 * @param country ISO 3166-1 alpha-2, or an empty text when it is not known
 * @param synthetic true for generated demonstration people; shown wherever they are shown
 */
public record Person(
        PatientId id,
        String name,
        @Nullable LocalDate birthDate,
        Sex sex,
        ZoneId zone,
        String country,
        boolean synthetic) {

    /** Completed years on a day, empty when the birth date is not known or lies after the day. */
    public OptionalInt ageOn(LocalDate day) {
        if (birthDate == null || birthDate.isAfter(day)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Period.between(birthDate, day).getYears());
    }
}
