package io.epione.models.forecast;

import io.epione.profile.risk.Assessment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the forecaster says of the next hour, or why it says nothing. */
public sealed interface GlucoseForecast {
    /** As it is stored among the facts. */
    Assessment assessment();

    /**
     * A forecast.
     *
     * @param newest when the newest reading was taken
     * @param series what went in, in mg/dL on steps of five minutes, oldest first; null where nothing is known
     * @param steps every five minutes from the moment it is made, as far as it reaches
     * @param check why a value of this hour is to be checked by finger, null where nothing speaks for it
     * @param low what is said of a low; null is no promise that there will be none
     */
    record Forecast(
            Assessment.RiskAssessment assessment,
            Instant newest,
            List<@Nullable Float> series,
            List<Step> steps,
            @Nullable Check check,
            @Nullable LowAlert low)
            implements GlucoseForecast {
        public Forecast {
            steps = List.copyOf(steps);
        }
    }

    /** No forecast; the problems of the assessment say why. */
    record NoForecast(Assessment.NotAssessable assessment) implements GlucoseForecast {}

    /** One moment of a forecast. */
    record Step(Instant at, int minutes, Quantiles glucose) {}

    /**
     * A reason to doubt the sensor.
     *
     * @param code {@code first-day} or {@code compression}
     * @param text a sentence for people
     */
    record Check(String code, String text) {}

    /**
     * A low that may come.
     *
     * @param kind {@code low-possible}, or {@code check-by-finger} where the sensor is in doubt
     * @param minutes the first of 15 and 30 minutes at which one of ten such forecasts ends below 70 mg/dL
     * @param text a sentence for people
     */
    record LowAlert(String kind, int minutes, String text) {}
}
