package io.epione.assistant.forecast;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.assistant.access.Access;
import io.epione.assistant.decision.Decision;
import io.epione.assistant.decision.Decisions;
import io.epione.assistant.monitoring.Degraded;
import io.epione.models.forecast.GlucoseForecast;
import io.epione.models.forecast.GlucoseForecast.Forecast;
import io.epione.models.forecast.GlucoseForecaster;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.person.PatientId;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.AssessmentLog;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a person's forecast as of now and keeps what is new of it as a fact. Before that it holds the intervals of half an
 * hour ago against what came, so that the next one is as wide as this person needs.
 */
@ApplicationScoped
public class Forecasts {
    private static final int JUDGED_AFTER = 30;
    private static final String KIND = "assessment";

    private final Access access;
    private final LoadedForecaster forecaster;
    private final ProfileReader profiles;
    private final AssessmentLog log;
    private final Decisions decisions;
    private final HeldRows rows;
    private final Degraded degraded;
    private final ObjectMapper json;
    private final Clock clock;

    Forecasts(
            Access access,
            LoadedForecaster forecaster,
            ProfileReader profiles,
            AssessmentLog log,
            Decisions decisions,
            HeldRows rows,
            Degraded degraded,
            ObjectMapper json,
            Clock clock) {
        this.access = access;
        this.forecaster = forecaster;
        this.profiles = profiles;
        this.log = log;
        this.decisions = decisions;
        this.rows = rows;
        this.degraded = degraded;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A forecast and how well those before it held.
     *
     * @param decision the decision that keeps it, or an earlier one of the same readings; null where the reader sees less
     *     than the person and nothing is kept
     * @param degraded whether the readings' unit is in doubt
     */
    record Current(
            GlucoseForecast forecast, Held held, @Nullable UUID decision, boolean degraded) {}

    /** Makes and keeps the forecast; nothing where the forecaster cannot be run. */
    @Transactional
    public void assess(ConsentedScope scope) {
        forecaster.get().ifPresent(model -> current(scope, model));
    }

    /** The forecast of so many minutes with what goes with it; empty where the forecaster cannot be run. */
    @Transactional
    public Optional<ForecastView> view(ConsentedScope scope, int minutes) {
        return forecaster.get().map(model -> ForecastView.of(current(scope, model), minutes));
    }

    private Current current(ConsentedScope scope, GlucoseForecaster model) {
        ProfileSnapshot snapshot = profiles.snapshot(scope, clock.instant());
        Held held = judge(scope.patient(), snapshot.recentGlucose());
        GlucoseForecast forecast = model.forecast(snapshot, held.share());
        UUID decision = access.isWhole(scope)
                ? kept(scope, snapshot.assessments().get(model.ref().id()), forecast)
                : null;
        return new Current(forecast, held, decision, degraded.is(snapshot, "glucose"));
    }

    private UUID kept(ConsentedScope scope, @Nullable Assessment before, GlucoseForecast forecast) {
        return before != null && same(before, forecast.assessment())
                ? Decision.idOf(KIND, json.valueToTree(before))
                : keep(scope, forecast);
    }

    private Held judge(PatientId patient, List<GlucosePoint> points) {
        if (points.isEmpty()) {
            return rows.of(patient);
        }
        Held held = rows.locked(patient);
        Held judged = held;
        for (Due due : rows.take(patient, points.getLast().at())) {
            OptionalDouble came = due.came(points);
            if (came.isPresent()) {
                judged = judged.with(due.holds(came.getAsDouble()));
            }
        }
        if (!judged.equals(held)) {
            rows.write(patient, judged);
        }
        return judged;
    }

    private UUID keep(ConsentedScope scope, GlucoseForecast forecast) {
        Assessment assessment = forecast.assessment();
        log.store(scope, assessment);
        ObjectNode output = json.valueToTree(assessment);
        UUID decision = Decision.idOf(KIND, output);
        if (forecast instanceof Forecast made) {
            output.set("series", json.valueToTree(made.series()));
            made.steps().stream()
                    .filter(step -> step.minutes() == JUDGED_AFTER)
                    .forEach(step -> rows.add(
                            scope.patient(),
                            new Due(
                                    step.at(),
                                    step.glucose().q05(),
                                    step.glucose().q95())));
        }
        decisions.store(new Decision(decision, scope.patient(), KIND, assessment.asOf(), null, null, output));
        return decision;
    }

    /** Same readings and same width, or the same reasons; the moment alone is no news. */
    private static boolean same(Assessment before, Assessment now) {
        return switch (now) {
            case Assessment.RiskAssessment risk ->
                before instanceof Assessment.RiskAssessment old
                        && old.model().equals(risk.model())
                        && old.inputs().equals(risk.inputs());
            case Assessment.NotAssessable not ->
                before instanceof Assessment.NotAssessable old
                        && old.model().equals(not.model())
                        && codes(old).equals(codes(not));
        };
    }

    private static List<String> codes(Assessment.NotAssessable refusal) {
        return refusal.problems().stream().map(Assessment.Problem::code).toList();
    }
}
