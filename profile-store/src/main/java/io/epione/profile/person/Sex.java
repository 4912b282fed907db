package io.epione.profile.person;

/** Administrative sex in the terms of FHIR {@code AdministrativeGender}. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN;

    /** The FHIR code: {@code female}, {@code male}, {@code other} or {@code unknown}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Reads the FHIR code; anything else is {@link #UNKNOWN}. */
    public static Sex of(String code) {
        for (Sex sex : values()) {
            if (sex.code().equalsIgnoreCase(code)) {
                return sex;
            }
        }
        return UNKNOWN;
    }
}
