package io.epione.assistant.access;

import java.util.Locale;

/** The roles of a token. */
public enum Role {
    PATIENT,
    CAREGIVER,
    CARE_TEAM,
    VENDOR,
    OPERATOR;

    /** The name in the token, such as {@code care-team}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
