package io.epione.assistant.series;

import io.epione.models.Explanation;
import io.epione.models.ModelCard;
import io.epione.models.RuleFolder;
import io.epione.models.series.Drift;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link Drift} over five years of fasting glucose and HbA1c: whether one of them rises slowly, and how fast. */
@ApplicationScoped
class DriftRule implements SeriesRule {
    private static final List<String> MEASURES = List.of("fasting_glucose", "hba1c");
    private static final int DAYS = 5 * 365;
    private static final int NEWEST = 400;
    private static final int SHORTEST = 180;

    private static final String RISES = "It has risen over the years, more than chance would; that is no diagnosis, and"
            + " something to talk about at your next visit.";
    private static final String STANDS = "That no slow rise is seen does not rule one out.";

    private final ModelCard card = RuleFolder.card("transition-watch/1.0.0");
    private final DayReader days;
    private final MeasureCatalog measures;

    DriftRule(DayReader days, MeasureCatalog measures) {
        this.days = days;
        this.measures = measures;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Set<String> signals() {
        return Set.copyOf(MEASURES);
    }

    @Override
    public Duration reach() {
        return Duration.ofDays(DAYS);
    }

    @Override
    public Finding judge(Subject subject) {
        if (!subject.scope().allows(DataCategory.LABS)) {
            return Finding.withheld(card, subject, measure(MEASURES.getFirst()));
        }
        Map<String, Map<String, Double>> series = new LinkedHashMap<>();
        Map<String, Drift> drifts = new LinkedHashMap<>();
        List<InputUsed> inputs = new ArrayList<>();
        List<Assessment.Problem> problems = new ArrayList<>();
        for (String key : MEASURES) {
            DayValues values = days.ofAll(subject, key, DAYS);
            series.put(key, Kept.byDay(values.daily()));
            Optional<Assessment.Problem> problem = problem(subject, measure(key), values);
            if (problem.isPresent()) {
                problems.add(problem.get());
            } else {
                Drift drift = Drift.of(values.daily());
                drifts.put(key, drift);
                inputs.add(input(key, drift, values));
            }
        }
        if (drifts.isEmpty()) {
            return Finding.refused(card, subject, problems, series);
        }
        boolean rising = drifts.values().stream().anyMatch(Drift::rising);
        List<String> warnings = new ArrayList<>(List.of(rising ? RISES : STANDS));
        problems.forEach(problem -> warnings.add(problem.message()));
        var assessment = new Assessment.RiskAssessment(
                card.ref(), subject.patient(), subject.now(), outputs(drifts), inputs, warnings, true);
        return new Finding(assessment, explanation(drifts), series, null);
    }

    private Measure measure(String key) {
        return measures.byKey(key).orElseThrow();
    }

    private static Optional<Assessment.Problem> problem(Subject subject, Measure measure, DayValues values) {
        int known = values.days().size();
        if (known < Drift.LEAST) {
            return Optional.of(new Assessment.Problem(
                    measure.key(),
                    known == 0 ? "missing" : "too-few-values",
                    measure.label() + ": known of " + known + " days in five years; at least " + Drift.LEAST
                            + " are needed."));
        }
        if (values.last().day().isBefore(subject.today().minusDays(NEWEST))) {
            return Optional.of(new Assessment.Problem(
                    measure.key(),
                    "stale",
                    measure.label() + ": last measured on " + values.last().day() + "."));
        }
        long over = ChronoUnit.DAYS.between(
                values.days().getFirst().day(), values.last().day());
        return over >= SHORTEST
                ? Optional.empty()
                : Optional.of(new Assessment.Problem(
                        measure.key(), "too-short", measure.label() + ": known over less than half a year."));
    }

    @Override
    public Map<String, Double> again(Kept kept, Map<String, Double> then) {
        Map<String, Drift> drifts = new LinkedHashMap<>();
        MEASURES.stream()
                .filter(key -> then.containsKey(key + "_rising"))
                .forEach(key -> drifts.put(key, Drift.of(kept.daily(key))));
        return outputs(drifts);
    }

    private static Map<String, Double> outputs(Map<String, Drift> drifts) {
        Map<String, Double> outputs = new LinkedHashMap<>();
        drifts.forEach((key, drift) -> {
            outputs.put(key + "_rising", drift.rising() ? 1.0 : 0.0);
            outputs.put(key + "_per_year", drift.perYear());
        });
        return outputs;
    }

    private InputUsed input(String key, Drift drift, DayValues values) {
        return new InputUsed(
                key,
                drift.perYear(),
                String.format(
                        Locale.ROOT,
                        "%d values, %+.2f %s a year",
                        values.days().size(),
                        drift.perYear(),
                        measure(key).unit()),
                Fact.State.MEASURED,
                values.last().entry().effective().start(),
                values.last().entry().provenance().source());
    }

    private Explanation explanation(Map<String, Drift> drifts) {
        Map.Entry<String, Drift> first = drifts.entrySet().stream()
                .filter(drift -> drift.getValue().rising())
                .findFirst()
                .orElse(drifts.entrySet().iterator().next());
        double perYear = first.getValue().perYear();
        return new Explanation(
                first.getKey() + "_per_year",
                perYear,
                0,
                "Compared with values that stay the same over the years.",
                List.of(new Explanation.Share(
                        first.getKey(), measure(first.getKey()).label(), perYear)),
                List.of(),
                null,
                new Explanation.Band(first.getValue().rising() ? "rises" : "no rise told apart", card.source()));
    }
}
