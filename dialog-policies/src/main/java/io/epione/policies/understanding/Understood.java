package io.epione.policies.understanding;

import io.epione.policies.understanding.Finding.Subject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a text was understood to say.
 *
 * @param findings in the order of the text; readings among them carry value and unit
 * @param people what is said of each person it is about
 * @param caseDescription whether the text describes one person in the third person
 * @param healthWords whether words about health stand in it at all
 * @param question whether it only asks for information
 * @param country ISO 3166-1 alpha-2 code of the country it is written from, null when it does not say
 * @param complete false when the text was longer than what is read
 * @param readable whether it is in a language that is read
 * @param language ISO 639-1 code where the language was recognised
 */
public record Understood(
        List<Finding> findings,
        Map<Subject, PersonSaid> people,
        boolean caseDescription,
        boolean healthWords,
        boolean question,
        @Nullable String country,
        boolean complete,
        boolean readable,
        @Nullable String language) {
    public Understood {
        findings = List.copyOf(findings);
        people = Map.copyOf(people);
    }

    /** What is said of one person. */
    public PersonSaid person(Subject subject) {
        return people.getOrDefault(subject, PersonSaid.nothing());
    }
}
