package io.epione.assistant.access;

import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The standard claims of OpenID Connect that describe a person: birthdate, gender, zoneinfo. */
final class Claims {
    private Claims() {}

    /** What is missing or not readable stays unknown. */
    static Person person(Caller caller, Function<String, @Nullable String> claim) {
        String gender = claim.apply("gender");
        return new Person(
                caller.patient(),
                caller.name(),
                birthDate(claim.apply("birthdate")),
                gender == null ? Sex.UNKNOWN : Sex.of(gender),
                zone(claim.apply("zoneinfo")),
                "",
                false);
    }

    /** A year alone, which the standard allows, is no birth date. */
    private static @Nullable LocalDate birthDate(@Nullable String text) {
        try {
            return text == null || text.startsWith("0000") ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZoneId zone(@Nullable String text) {
        try {
            return text == null ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
