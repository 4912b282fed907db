package io.epione.policies.rules;

import java.util.List;
import java.util.Map;

/** What a condition can ask; each method is a word of {@code policies/README.md}. Unknown numbers are NaN. */
public interface Facts {
    boolean present(String concept);

    boolean maybe(String concept);

    boolean absent(String concept);

    boolean takes(String medicine);

    boolean condition(String condition);

    double hours(String concept);

    double severity(String concept);

    double lowest(String measure);

    double highest(String measure);

    double lowestWithin(String measure, double hours);

    double highestWithin(String measure, double hours);

    boolean falling(String measure);

    double risk(String model, String output);

    boolean event(String code, double hours);

    double answer(String code);

    double riskWithin(String model, String output, double hours);

    double answerWithin(String code, double hours);

    boolean recorded(String condition);

    boolean lately(String concept, double hours);

    double news2(String part);

    /** The words that are no functions: age, sex and so on. */
    Map<String, Object> variables();

    default boolean any(List<?> concepts) {
        return concepts.stream().anyMatch(concept -> present((String) concept));
    }

    default boolean every(List<?> concepts) {
        return concepts.stream().allMatch(concept -> present((String) concept));
    }

    default long number(List<?> concepts) {
        return concepts.stream().filter(concept -> present((String) concept)).count();
    }
}
