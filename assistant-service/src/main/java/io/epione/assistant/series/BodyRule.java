package io.epione.assistant.series;

import io.epione.models.Explanation;
import io.epione.models.ModelCard;
import io.epione.models.RuleFolder;
import io.epione.models.series.BodySignal;
import io.epione.models.series.Daily;
import io.epione.models.series.SensorDeviation;
import io.epione.models.series.SensorDeviation.Judged;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link SensorDeviation} over what a person's wearable says and the symptoms they wrote of, or why it says nothing. */
@ApplicationScoped
class BodyRule implements SeriesRule {
    private static final String UNUSUAL = "Your body looks unlike its usual. Why, this does not tell: stress, alcohol,"
            + " travel, hot nights or an illness all do it.";
    private static final String USUAL = "That nothing is unlike the usual does not say that nothing is wrong.";

    private final ModelCard card = RuleFolder.card("sensor-deviation/1.0.0");
    private final BodySignals signals;
    private final ReportedSymptoms symptoms;

    BodyRule(BodySignals signals, ReportedSymptoms symptoms) {
        this.signals = signals;
        this.symptoms = symptoms;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Set<String> signals() {
        return Stream.of(BodySignal.values())
                // Breathing may come every minute; the night's other signals come with it.
                .filter(signal -> signal != BodySignal.BREATHING)
                .map(BodySignal::measure)
                .collect(Collectors.toSet());
    }

    @Override
    public Duration reach() {
        return Duration.ofDays(BodySignals.DAYS);
    }

    @Override
    public Finding judge(Subject subject) {
        Map<BodySignal, DayValues> read = signals.read(subject);
        var series = new TreeMap<BodySignal, List<Daily>>();
        read.forEach((signal, values) -> series.put(signal, values.daily()));
        int reported = subject.symptoms() ? symptoms.count(subject.patient(), subject.now()) : 0;
        return switch (SensorDeviation.judge(series, subject.today(), reported)) {
            case Judged.Unknown(Map<BodySignal, Double> known) ->
                Finding.refused(card, subject, problems(subject, series, known), kept(series));
            case Judged.Known known ->
                new Finding(assessment(subject, read, series, known), explanation(known), kept(series), null);
        };
    }

    private List<Assessment.Problem> problems(
            Subject subject, Map<BodySignal, List<Daily>> series, Map<BodySignal, Double> known) {
        return series.entrySet().stream()
                .filter(signal -> !known.containsKey(signal.getKey()))
                .map(signal -> signals.problem(subject, signal.getKey(), signal.getValue()))
                .toList();
    }

    private Assessment assessment(
            Subject subject, Map<BodySignal, DayValues> read, Map<BodySignal, List<Daily>> series, Judged.Known known) {
        List<String> warnings = new ArrayList<>(List.of(known.unusual() ? UNUSUAL : USUAL));
        problems(subject, series, known.signals()).forEach(problem -> warnings.add(problem.message()));
        List<InputUsed> inputs = new ArrayList<>();
        for (BodySignal signal : BodySignal.values()) {
            Double z = known.signals().get(signal);
            if (z != null) {
                inputs.add(input(
                        signal, z, Objects.requireNonNull(read.get(signal)).last()));
            }
        }
        return new Assessment.RiskAssessment(
                card.ref(), subject.patient(), subject.now(), outputs(known), inputs, warnings, true);
    }

    private static InputUsed input(BodySignal signal, double z, DayValue newest) {
        return new InputUsed(
                signal.measure(),
                z,
                String.format(Locale.ROOT, "%.1f from the usual", z),
                Fact.State.MEASURED,
                newest.entry().effective().start(),
                newest.entry().provenance().source());
    }

    /** The signals' parts and the symptoms' part add up to the score. */
    private Explanation explanation(Judged.Known known) {
        List<Explanation.Share> shares = new ArrayList<>();
        double root = Math.sqrt(known.signals().size());
        double ofSensors = 0;
        for (BodySignal signal : BodySignal.values()) {
            Double z = known.sensors() ? known.signals().get(signal) : null;
            if (z != null) {
                shares.add(new Explanation.Share(signal.measure(), signals.label(signal), z / root));
                ofSensors += z / root;
            }
        }
        shares.add(new Explanation.Share("symptoms", "Symptoms that you wrote of", known.score() - ofSensors));
        return new Explanation(
                "score",
                known.score(),
                0,
                "Compared with your own four weeks before.",
                shares,
                List.of(),
                null,
                new Explanation.Band(
                        known.unusual() ? "unlike the usual" : "not told apart from the usual", card.source()));
    }

    @Override
    public Map<String, Double> again(Kept kept, Map<String, Double> then) {
        var series = new TreeMap<BodySignal, List<Daily>>();
        for (BodySignal signal : BodySignal.values()) {
            series.put(signal, kept.daily(signal.measure()));
        }
        int reported = then.getOrDefault("symptoms", 0.0).intValue();
        return switch (SensorDeviation.judge(series, kept.day(), reported)) {
            case Judged.Known known -> outputs(known);
            case Judged.Unknown _ -> Map.of();
        };
    }

    private static Map<String, Double> outputs(Judged.Known known) {
        Map<String, Double> outputs = new LinkedHashMap<>();
        outputs.put("unusual", known.unusual() ? 1.0 : 0.0);
        outputs.put("score", known.score());
        outputs.put("symptoms", (double) known.symptoms());
        return outputs;
    }

    private static Map<String, Map<String, Double>> kept(Map<BodySignal, List<Daily>> series) {
        return series.entrySet().stream()
                .collect(
                        Collectors.toMap(signal -> signal.getKey().measure(), signal -> Kept.byDay(signal.getValue())));
    }
}
