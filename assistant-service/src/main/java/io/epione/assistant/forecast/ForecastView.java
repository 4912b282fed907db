package io.epione.assistant.forecast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.epione.models.forecast.GlucoseForecast;
import io.epione.models.forecast.GlucoseForecast.Check;
import io.epione.models.forecast.GlucoseForecast.Forecast;
import io.epione.models.forecast.GlucoseForecast.LowAlert;
import io.epione.models.forecast.GlucoseForecast.NoForecast;
import io.epione.models.forecast.GlucoseForecast.Step;
import io.epione.models.forecast.GlucoseForecaster;
import io.epione.models.forecast.Quantiles;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.ModelRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question for the forecast: quantiles in mg/dL, or the problems that stand in the way.
 *
 * @param decisionId the decision that explains and replays it, or an earlier one of the same readings; null for a reader
 *     who sees less than the person, of whom nothing is kept
 * @param low null is no promise that no low will come; {@code notice} says so
 * @param degraded whether the unit of the readings is in doubt
 */
public record ForecastView(
        String modelId,
        String version,
        String sha256,
        Instant asOf,
        @Nullable Instant newestReading,
        String unit,
        List<StepView> quantiles,
        Coverage coverage,
        @Nullable Check check,
        @Nullable LowAlert low,
        List<Problem> problems,
        @Nullable UUID decisionId,
        boolean degraded,
        String notice) {
    private static final String DEGRADED =
            "Degraded: the readings look as if their unit were wrong. Check by finger before you rely on any of this.";

    private static final String NOTICE =
            "This is no alarm. A low can come that is not forecast here, and where a forecast is missing nothing is known.";

    /** One moment. */
    public record StepView(
            Instant at, int minutes, @JsonUnwrapped Quantiles glucose) {}

    /**
     * How often the reading half an hour later lay between the 5 % and the 95 % quantile for this person so far.
     *
     * @param share of those judged; null before the first
     * @param target what is aimed at
     */
    public record Coverage(
            long judged, long inside, @Nullable Double share, double target) {
        static Coverage of(Held held) {
            Double share = held.judged() == 0 ? null : (double) held.inside() / held.judged();
            return new Coverage(held.judged(), held.inside(), share, 1 - GlucoseForecaster.MISSED);
        }
    }

    static ForecastView of(Forecasts.Current current, int minutes) {
        GlucoseForecast forecast = current.forecast();
        Coverage coverage = Coverage.of(current.held());
        String notice = current.degraded() ? DEGRADED + " " + NOTICE : NOTICE;
        ModelRef model = forecast.assessment().model();
        Instant asOf = forecast.assessment().asOf();
        return switch (forecast) {
            case Forecast made ->
                new ForecastView(
                        model.id(),
                        model.version(),
                        model.sha256(),
                        asOf,
                        made.newest(),
                        "mg/dL",
                        made.steps().stream()
                                .filter(step -> step.minutes() <= minutes)
                                .map(ForecastView::view)
                                .toList(),
                        coverage,
                        made.check(),
                        made.low(),
                        List.of(),
                        current.decision(),
                        current.degraded(),
                        notice);
            case NoForecast none ->
                new ForecastView(
                        model.id(),
                        model.version(),
                        model.sha256(),
                        asOf,
                        null,
                        "mg/dL",
                        List.of(),
                        coverage,
                        null,
                        null,
                        none.assessment().problems(),
                        current.decision(),
                        current.degraded(),
                        notice);
        };
    }

    private static StepView view(Step step) {
        return new StepView(step.at(), step.minutes(), step.glucose());
    }
}
