package io.epione.policies.questionnaire;

import java.util.Locale;

/** What advice may call for and not everybody has. It decides how advice is worded, and never how urgent anything is. */
public enum Need {
    MONEY,
    TRANSPORT,
    KITCHEN;

    /** The name in the files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
