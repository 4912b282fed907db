package io.epione.assistant.access;

import io.epione.profile.consent.DataCategory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person can say yes or no to: the layers of the profile, and uses beyond them. */
public enum Purpose {
    GLUCOSE(DataCategory.GLUCOSE),
    WEARABLE(DataCategory.WEARABLE),
    LABS(DataCategory.LABS),
    RECORDS(DataCategory.RECORDS),
    QUESTIONNAIRES(DataCategory.QUESTIONNAIRES),
    GENOME(DataCategory.GENOME),
    /** Use of the data for studies and for counts over many people. */
    RESEARCH(null),
    /** Sending allowed fields to the language model of the operator. */
    LLM(null),
    /** Looking at the air and the heat of the area that the person named. */
    ENVIRONMENT(null);

    private final @Nullable DataCategory category;

    Purpose(@Nullable DataCategory category) {
        this.category = category;
    }

    /** The name in requests and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layer of the profile, empty for uses. */
    public Optional<DataCategory> category() {
        return Optional.ofNullable(category);
    }

    /** Holds until the person says otherwise. */
    public boolean onByDefault() {
        return category != null && category.onByDefault();
    }

    static Optional<Purpose> of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code().equals(code))
                .findFirst();
    }

    static Optional<DataCategory> categoryOf(String code) {
        return of(code).flatMap(Purpose::category);
    }
}
