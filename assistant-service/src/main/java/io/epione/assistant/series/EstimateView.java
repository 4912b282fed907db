package io.epione.assistant.series;

import io.epione.profile.glucose.SensorData;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.Assessment.RiskAssessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.risk.ModelRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An estimate of what a laboratory could measure, or why there is none.
 *
 * @param kind always {@code MODEL_ESTIMATE}
 * @param estimates the key of the measure that it estimates and never stands for
 * @param value null where it is withheld
 * @param within how often the laboratory's value lies closer than so many points, as published; no interval is known
 * @param from the input's window; it ends at {@code to}
 * @param degraded whether the unit of the readings is in doubt
 * @param decisionId the decision that keeps it; null where nothing is kept
 */
record EstimateView(
        Assessment.Kind kind,
        String estimates,
        String label,
        @Nullable Double value,
        String unit,
        String formula,
        List<Hba1cEstimate.Within> within,
        String withinSource,
        ModelRef model,
        Instant from,
        Instant to,
        double neededWear,
        List<InputUsed> inputs,
        List<String> warnings,
        List<Assessment.Problem> problems,
        boolean degraded,
        @Nullable UUID decisionId) {
    private static final String FORMULA =
            "3.31 + 0.02392 × mean glucose in mg/dL (Bergenstal 2018, doi:10.2337/dc18-1581)";

    static EstimateView of(SeriesWatch.Said said, Instant from, boolean degraded) {
        return switch (said.assessment()) {
            case RiskAssessment made ->
                view(
                        said,
                        from,
                        made.outputs().values().iterator().next(),
                        made.inputs(),
                        made.warnings(),
                        List.of(),
                        degraded);
            case Assessment.NotAssessable not -> view(said, from, null, List.of(), List.of(), not.problems(), degraded);
        };
    }

    private static EstimateView view(
            SeriesWatch.Said said,
            Instant from,
            @Nullable Double value,
            List<InputUsed> inputs,
            List<String> warnings,
            List<Assessment.Problem> problems,
            boolean degraded) {
        return new EstimateView(
                Assessment.Kind.MODEL_ESTIMATE,
                "hba1c",
                said.card().title(),
                value,
                "%",
                FORMULA,
                Hba1cEstimate.SHARES,
                Hba1cEstimate.STUDY + ", " + Hba1cEstimate.STUDY_URL,
                said.card().ref(),
                from,
                said.assessment().asOf(),
                SensorData.ENOUGH_WEAR,
                inputs,
                warnings,
                problems,
                degraded,
                said.decision());
    }
}
