package io.epione.policies.questionnaire;

import io.epione.profile.observation.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer that a question can have.
 *
 * @param points its FHIR ordinal value, null where it has none
 * @param number by which it can be named
 * @param words what people call it besides its own words, as plain words
 * @param need what an answer like this tells to be hard to come by, null for nothing
 */
public record Option(
        Code code,
        @Nullable Integer points,
        int number,
        List<String> words,
        @Nullable Need need) {
    public Option {
        words = List.copyOf(words);
    }

    /** Its own words, as a quick reply shows them. */
    public String display() {
        return code.display();
    }
}
