package io.epione.profile.consent;

/** The layers of a profile that a person opens or closes by themselves. */
public enum DataCategory {
    GLUCOSE(true),
    WEARABLE(true),
    LABS(true),
    RECORDS(true),
    QUESTIONNAIRES(true),
    GENOME(false);

    private final boolean onByDefault;

    DataCategory(boolean onByDefault) {
        this.onByDefault = onByDefault;
    }

    public boolean onByDefault() {
        return onByDefault;
    }
}
