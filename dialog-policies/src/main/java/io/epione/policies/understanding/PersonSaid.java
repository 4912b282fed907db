package io.epione.policies.understanding;

import org.jspecify.annotations.Nullable;

/**
 * What a text says of a person; null is what it does not say.
 *
 * @param age years
 * @param sex FHIR code
 * @param infantWord whether the person is called a baby, an infant or a newborn
 * @param pregnant false only when it is said in so many words
 * @param weeks weeks of pregnancy
 */
public record PersonSaid(
        @Nullable Double age,
        @Nullable String sex,
        boolean infantWord,
        @Nullable Boolean pregnant,
        @Nullable Boolean postpartum,
        @Nullable Double weeks) {
    /** Nothing is said. */
    public static PersonSaid nothing() {
        return new PersonSaid(null, null, false, null, null, null);
    }

    /** What either says; where both speak, this one. */
    public PersonSaid or(PersonSaid other) {
        return new PersonSaid(
                age != null ? age : other.age,
                sex != null ? sex : other.sex,
                infantWord || other.infantWord,
                pregnant != null ? pregnant : other.pregnant,
                postpartum != null ? postpartum : other.postpartum,
                weeks != null ? weeks : other.weeks);
    }
}
