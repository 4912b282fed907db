package io.epione.signals;

import io.epione.profile.observation.Code;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item as the vendor said it, before anything is interpreted. {@code Normaliser} turns it into an entry.
 *
 * @param index the item's position in the delivery, from 0
 * @param pointer JSON pointer or {@code line:N}
 * @param kind what it becomes
 * @param code the code as sent or as the format implies
 * @param value number, comparator and number ({@code "<40"}), {@code LO}, {@code HI}, text, or null
 * @param valueCode a coded value, or null
 * @param unit the unit as sent, null when the payload has none
 * @param time RFC 3339 with offset, a local time without one, or epoch milliseconds; null when there is none
 * @param endTime likewise, for periods
 * @param device the device as sent, may be empty
 * @param method such as {@code cgm} or {@code finger-stick}, may be empty
 * @param component identity within one code and time, such as a resource id; may be empty
 * @param parts components, each a reading of its own without time
 * @param attributes whatever else the kind needs: {@code status}, {@code instruction}, {@code criticality}, …
 */
public record Reading(
        int index,
        String pointer,
        Kind kind,
        Code code,
        @Nullable String value,
        @Nullable Code valueCode,
        @Nullable String unit,
        @Nullable String time,
        @Nullable String endTime,
        String device,
        String method,
        String component,
        List<Reading> parts,
        Map<String, String> attributes) {
    /** The kinds of entries of the profile. */
    public enum Kind {
        OBSERVATION,
        CONDITION,
        MEDICATION,
        ALLERGY,
        EVENT
    }

    public Reading {
        parts = List.copyOf(parts);
        attributes = Map.copyOf(attributes);
    }
}
