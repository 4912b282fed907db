package io.epione.models.forecast;

import io.epione.models.forecast.GlucoseForecast.Check;
import io.epione.models.forecast.GlucoseForecast.LowAlert;
import io.epione.models.forecast.GlucoseForecast.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alert for lows: the lower tenth of the forecast is below 70 mg/dL within half an hour. It asks for no slope, which
 * would miss the slow lows of the night, and it has no word for its absence.
 */
final class LowRule {
    private static final double LOW = 70;
    private static final List<Integer> WITHIN = List.of(15, 30);

    private LowRule() {}

    static @Nullable LowAlert of(List<Step> steps, @Nullable Check check) {
        return WITHIN.stream()
                .filter(minutes -> steps.stream()
                        .anyMatch(step ->
                                step.minutes() == minutes && step.glucose().q10() < LOW))
                .findFirst()
                .map(minutes -> alert(minutes, check))
                .orElse(null);
    }

    private static LowAlert alert(int minutes, @Nullable Check check) {
        String text = "Your glucose may be below 70 mg/dL (3.9 mmol/L) within %d minutes.".formatted(minutes);
        return check == null
                ? new LowAlert("low-possible", minutes, text)
                : new LowAlert("check-by-finger", minutes, text + " " + check.text());
    }
}
