package io.epione.models.forecast;

import io.epione.models.ModelCard;
import io.epione.models.ModelFolder;
import io.epione.models.OnnxSession;
import io.epione.models.forecast.GlucoseForecast.Check;
import io.epione.models.forecast.GlucoseForecast.Forecast;
import io.epione.models.forecast.GlucoseForecast.NoForecast;
import io.epione.models.forecast.GlucoseForecast.Step;
import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.risk.Assessment.NotAssessable;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.Assessment.RiskAssessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.risk.ModelRef;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts a person's glucose over the next hour from a profile. Its card, results and limits stand in {@code
 * models/glucose-forecast}. The same profile and share give the same numbers, bit by bit. Thread-safe.
 */
public final class GlucoseForecaster implements AutoCloseable {
    /** The share of readings outside the interval from the 5 % to the 95 % quantile that it was made for. */
    public static final double MISSED = 0.1;

    private static final String GLUCOSE = "glucose";
    private static final String WIDENING = "widening";
    private static final int STEP = 5;
    private static final int LAST = 60;

    private final ForecastManifest manifest;
    private final ModelCard card;
    private final ForecastGraph graph;
    private final Readiness readiness;

    private GlucoseForecaster(ForecastManifest manifest, ModelCard card, ForecastGraph graph) {
        this.manifest = manifest;
        this.card = card;
        this.graph = graph;
        this.readiness = new Readiness(manifest.envelope());
    }

    /** Opens the shipped forecaster; throws where its files disagree. */
    public static GlucoseForecaster shipped() {
        return open(ModelFolder.forecast());
    }

    public static GlucoseForecaster open(ModelFolder folder) {
        ForecastManifest manifest = folder.manifest(ForecastManifest.class);
        ModelCard card = manifest.card(folder.card());
        ForecastGraph graph = new ForecastGraph(folder.open(manifest.ref(), OnnxSession.Memory.KEPT));
        try {
            folder.checkCases(inputs -> WorkedCase.of(inputs).outputs(graph));
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
        return new GlucoseForecaster(manifest, card, graph);
    }

    public ModelRef ref() {
        return card.ref();
    }

    public ModelCard card() {
        return card;
    }

    /**
     * The forecast as of the moment of the profile.
     *
     * @param share how many of the readings may lie outside the interval, from 0 to 1: {@link #MISSED}, or what was
     *     learned of this person
     */
    public GlucoseForecast forecast(ProfileSnapshot snapshot, double share) {
        List<GlucosePoint> points = snapshot.recentGlucose().stream()
                .filter(point -> !point.at().isAfter(snapshot.asOf()))
                .toList();
        List<Problem> problems = readiness.problems(snapshot, points);
        if (!problems.isEmpty()) {
            return new NoForecast(new NotAssessable(ref(), snapshot.person().id(), snapshot.asOf(), problems));
        }
        History history = History.of(points);
        double factor = manifest.widths().factor(share);
        Instant newest = points.getLast().at();
        List<Step> steps = steps(history, newest, snapshot.asOf(), factor);
        Check check = Doubt.of(snapshot, points);
        RiskAssessment assessment = new RiskAssessment(
                ref(),
                snapshot.person().id(),
                snapshot.asOf(),
                outputs(steps),
                inputs(history, points.getLast(), factor),
                Optional.ofNullable(check).map(Check::text).stream().toList(),
                true);
        return new Forecast(assessment, newest, history.series(), steps, check, LowRule.of(steps, check));
    }

    /**
     * The outputs of a forecast again, for comparison bit by bit, from what was kept of it.
     *
     * @param series as {@link Forecast#series()} gave it
     * @param inputs those of its assessment
     * @param asOf the moment it was made
     */
    public Map<String, Double> again(List<@Nullable Float> series, List<InputUsed> inputs, Instant asOf) {
        Map<String, InputUsed> named = inputs.stream().collect(Collectors.toMap(InputUsed::name, Function.identity()));
        Instant newest = Objects.requireNonNull(
                Objects.requireNonNull(named.get(GLUCOSE)).observedAt());
        double factor = Objects.requireNonNull(named.get(WIDENING)).value();
        return outputs(steps(History.ofSeries(series), newest, asOf, factor));
    }

    /**
     * The graph counts from the newest reading, people from now: in between, the line counts. It is drawn on by less than
     * one step, so that a reading of just now reaches the whole hour.
     */
    private List<Step> steps(History history, Instant newest, Instant now, double factor) {
        List<Quantiles> counted = graph.run(history);
        double age = Math.max(0, History.minutes(newest, now));
        List<Step> steps = new ArrayList<>();
        for (int minutes = STEP; minutes <= LAST && minutes + age < LAST + STEP; minutes += STEP) {
            double position = (minutes + age) / STEP - 1;
            int before = Math.min((int) position, counted.size() - 2);
            Quantiles at = counted.get(before).towards(counted.get(before + 1), position - before);
            Quantiles shown = at.widened(factor)
                    .within(manifest.envelope().lowest(), manifest.envelope().highest());
            steps.add(new Step(now.plusSeconds(60L * minutes), minutes, shown));
        }
        return steps;
    }

    private static Map<String, Double> outputs(List<Step> steps) {
        Map<String, Double> outputs = new LinkedHashMap<>();
        for (Step step : steps) {
            List<String> names = Quantiles.names(step.minutes());
            List<Double> values = step.glucose().values();
            for (int i = 0; i < names.size(); i++) {
                outputs.put(names.get(i), values.get(i));
            }
        }
        return outputs;
    }

    private static List<InputUsed> inputs(History history, GlucosePoint newest, double factor) {
        return List.of(
                new InputUsed(
                        GLUCOSE,
                        newest.mgPerDl(),
                        "%.0f mg/dL".formatted(newest.mgPerDl()),
                        Fact.State.MEASURED,
                        newest.at(),
                        "sensor"),
                new InputUsed(
                        "known",
                        history.knownSteps(),
                        "%d of %d steps of 5 minutes".formatted(history.knownSteps(), History.STEPS),
                        Fact.State.MEASURED,
                        newest.at(),
                        "sensor"),
                new InputUsed(
                        WIDENING, factor, "%.2f times".formatted(factor), Fact.State.MEASURED, null, "own forecasts"));
    }

    @Override
    public void close() {
        graph.close();
    }
}
