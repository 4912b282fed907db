package io.epione.profile.person;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Objects;
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
 * @param zones where the person was before; the newest is {@code zone}
 */
public record Person(
        PatientId id,
        String name,
        @Nullable LocalDate birthDate,
        Sex sex,
        ZoneId zone,
        String country,
        boolean synthetic,
        ZoneHistory zones) {

    /** What was written down before there were histories has none. */
    public Person {
        zones = Objects.requireNonNullElseGet(zones, () -> ZoneHistory.of(zone));
    }

    /** Somebody who has never been in another zone. */
    public Person(
            PatientId id,
            String name,
            @Nullable LocalDate birthDate,
            Sex sex,
            ZoneId zone,
            String country,
            boolean synthetic) {
        this(id, name, birthDate, sex, zone, country, synthetic, ZoneHistory.of(zone));
    }

    /** Completed years on a day, empty when the birth date is not known or lies after the day. */
    public OptionalInt ageOn(LocalDate day) {
        if (birthDate == null || birthDate.isAfter(day)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Period.between(birthDate, day).getYears());
    }
}
