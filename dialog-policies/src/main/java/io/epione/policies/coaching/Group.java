package io.epione.policies.coaching;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who a card is for. The words begin its sentence. */
public enum Group {
    @JsonProperty("anyone")
    ANYONE(""),
    @JsonProperty("asthma")
    ASTHMA("with asthma"),
    @JsonProperty("copd")
    COPD("with COPD"),
    @JsonProperty("heart")
    HEART("with heart disease"),
    @JsonProperty("pregnancy")
    PREGNANCY("while pregnant"),
    /** 65 years or more. */
    @JsonProperty("older")
    OLDER("at 65 or over"),
    /** Less than 18 years. */
    @JsonProperty("young")
    YOUNG("under 18"),
    @JsonProperty("insulin")
    INSULIN("with insulin");

    private final String words;

    Group(String words) {
        this.words = words;
    }

    /** As they stand within a sentence. */
    public String words() {
        return words;
    }
}
