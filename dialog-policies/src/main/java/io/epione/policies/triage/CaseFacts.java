package io.epione.policies.triage;

import io.epione.policies.rules.Facts;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one person as one rule sees them.
 *
 * @param lookBack hours within which past and resolved findings count; null for only what is present
 * @param lenient whether what is only possible counts as present
 */
record CaseFacts(
        FindingIndex index,
        Set<String> medicines,
        Set<String> conditions,
        Readings readings,
        About about,
        Map<String, Object> variables,
        @Nullable Double lookBack,
        boolean lenient)
        implements Facts {

    static CaseFacts of(
            List<Finding> findings, Set<String> medicines, Set<String> conditions, Readings readings, About about) {
        FindingIndex index = FindingIndex.of(findings);
        Map<String, Object> variables = about.variables(says(index, "pregnant"), says(index, "postpartum"));
        return new CaseFacts(index, medicines, conditions, readings, about, variables, null, false);
    }

    private static boolean says(FindingIndex index, String concept) {
        return index.of(concept).stream().anyMatch(f -> f.status() == Status.PRESENT || f.status() == Status.POSSIBLE);
    }

    List<Finding> findings() {
        return index.all();
    }

    CaseFacts forRule(@Nullable Double hours) {
        return new CaseFacts(index, medicines, conditions, readings, about, variables, hours, lenient);
    }

    CaseFacts leniently() {
        return new CaseFacts(index, medicines, conditions, readings, about, variables, lookBack, true);
    }

    /** Whether anything is only possible; without it a lenient look sees nothing else. */
    boolean unsure() {
        return findings().stream().anyMatch(f -> f.status() == Status.POSSIBLE);
    }

    /** As they would be after an answer. */
    CaseFacts with(Answer answer) {
        return of(
                Findings.merged(findings(), answer.findings(), answer.replaced()),
                medicines,
                conditions,
                readings,
                about.saying(answer.person()));
    }

    /** Whether something that questions presuppose is there: a concept by any way, or what holds of the person. */
    boolean there(String name) {
        return switch (name) {
            case "female" -> about.fertile();
            case "male" -> !"female".equals(about.said().sex());
            case "child" -> Boolean.TRUE.equals(variables.get("child"));
            case "pregnant" -> Boolean.TRUE.equals(variables.get("pregnant"));
            case "postpartum" -> Boolean.TRUE.equals(variables.get("postpartum"));
            default -> maybe(name) || condition(name) || takes(name);
        };
    }

    /** Only part of what is said; all that is known of the person stays. */
    CaseFacts only(Predicate<Finding> kept) {
        return new CaseFacts(
                FindingIndex.of(findings().stream().filter(kept).toList()),
                medicines,
                conditions,
                readings,
                about,
                variables,
                lookBack,
                lenient);
    }

    @Override
    public boolean present(String concept) {
        return index.of(concept).stream().anyMatch(f -> counts(f, lenient));
    }

    @Override
    public boolean maybe(String concept) {
        return index.of(concept).stream().anyMatch(f -> counts(f, true));
    }

    @Override
    public boolean absent(String concept) {
        return !maybe(concept) && index.of(concept).stream().anyMatch(f -> f.status() == Status.NEGATED);
    }

    private boolean counts(Finding finding, boolean possible) {
        return switch (finding.status()) {
            case PRESENT -> true;
            case POSSIBLE -> possible;
            case PAST, RESOLVED ->
                lookBack != null && (finding.onsetHours() == null || finding.onsetHours() <= lookBack);
            case NEGATED, HYPOTHETICAL, QUESTION -> false;
        };
    }

    @Override
    public boolean takes(String medicine) {
        return medicines.contains(medicine) || index.of(medicine).stream().anyMatch(f -> counts(f, true));
    }

    /** A condition lasts: what was said of the past counts, only a denial does not. */
    @Override
    public boolean condition(String condition) {
        return conditions.contains(condition)
                || index.of(condition).stream().anyMatch(f -> switch (f.status()) {
                    case PRESENT, PAST, RESOLVED, POSSIBLE -> true;
                    case NEGATED, HYPOTHETICAL, QUESTION -> false;
                });
    }

    @Override
    public double hours(String concept) {
        return index.of(concept).stream()
                .filter(f -> f.onsetHours() != null && happened(f))
                .mapToDouble(f -> f.onsetHours() == null ? Double.NaN : f.onsetHours())
                .min()
                .orElse(Double.NaN);
    }

    /** "No fever for a week" is no fever that began a week ago. */
    private static boolean happened(Finding finding) {
        return switch (finding.status()) {
            case PRESENT, POSSIBLE, PAST, RESOLVED -> true;
            case NEGATED, HYPOTHETICAL, QUESTION -> false;
        };
    }

    @Override
    public double severity(String concept) {
        return index.of(concept).stream()
                .filter(f -> f.severity() != null)
                .mapToDouble(f -> f.severity() == null ? Double.NaN : f.severity())
                .max()
                .orElse(Double.NaN);
    }

    @Override
    public double lowest(String measure) {
        return numbers(measure).min().orElse(Double.NaN);
    }

    @Override
    public double highest(String measure) {
        return numbers(measure).max().orElse(Double.NaN);
    }

    @Override
    public double lowestWithin(String measure, double hours) {
        return DoubleStream.concat(numbers(measure), readings.within(measure, hours))
                .min()
                .orElse(Double.NaN);
    }

    @Override
    public double highestWithin(String measure, double hours) {
        return DoubleStream.concat(numbers(measure), readings.within(measure, hours))
                .max()
                .orElse(Double.NaN);
    }

    private DoubleStream numbers(String measure) {
        return DoubleStream.concat(said(measure), readings.current(measure));
    }

    DoubleStream said(String measure) {
        return index.of(measure).stream()
                .filter(f -> f.value() != null && (counts(f, true) || recent(f)))
                .mapToDouble(f -> f.value() == null ? Double.NaN : f.value());
    }

    /** A number of the last day still says something about now. */
    private static boolean recent(Finding finding) {
        return (finding.status() == Status.PAST || finding.status() == Status.RESOLVED)
                && (finding.onsetHours() == null || finding.onsetHours() <= 24);
    }

    @Override
    public boolean falling(String measure) {
        return readings.falling(measure);
    }

    @Override
    public double risk(String model, String output) {
        return readings.risk(model, output);
    }

    @Override
    public boolean event(String code, double hours) {
        return readings.event(code, hours);
    }

    @Override
    public double answer(String code) {
        return readings.answer(code);
    }

    @Override
    public double riskWithin(String model, String output, double hours) {
        return readings.risk(model, output, hours);
    }

    @Override
    public double answerWithin(String code, double hours) {
        return readings.answer(code, hours);
    }

    @Override
    public boolean recorded(String condition) {
        return readings.recorded(condition);
    }

    @Override
    public boolean lately(String concept, double hours) {
        boolean stated = conditions.contains(concept) && !readings.recorded(concept);
        return present(concept) || stated || readings.recorded(concept, hours) || readings.event(concept, hours);
    }

    @Override
    public double news2(String part) {
        News2 score = News2.of(this);
        return switch (part) {
            case "known" -> score.known();
            case "possible" -> score.possible();
            default -> throw new IllegalArgumentException("news2 is known or possible, not " + part);
        };
    }
}
