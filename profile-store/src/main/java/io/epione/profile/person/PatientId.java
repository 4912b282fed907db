package io.epione.profile.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The identifier of one person, the subject of a bearer token. First part of every key, topic and lock.
 *
 * @param value 1 to 64 characters of letters, digits, dot, underscore, colon or hyphen
 */
public record PatientId(@JsonValue String value) {
    private static final int LONGEST = 64;

    /** Rejects what is not an identifier with an {@link IllegalArgumentException}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PatientId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a patient identifier");
        }
    }

    /** Whether a text has the shape of an identifier. */
    public static boolean isValid(String value) {
        return !value.isEmpty() && value.length() <= LONGEST && value.chars().allMatch(PatientId::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._:-".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
