package io.epione.assistant.series;

import io.epione.models.Explanation;
import io.epione.models.ModelCard;
import io.epione.profile.observation.Measure;
import io.epione.profile.risk.Assessment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param explanation null for a refusal
 * @param series what it looked at, by the key of the measure; kept with the decision so that it can be replayed
 * @param noticed the events that now stand for it, null where nothing can be said of events
 */
record Finding(
        Assessment assessment,
        @Nullable Explanation explanation,
        Map<String, Map<String, Double>> series,
        @Nullable Noticed noticed) {

    /** A refusal for one reason. */
    static Finding refused(ModelCard card, Subject subject, String input, String code, String message) {
        return refused(card, subject, List.of(new Assessment.Problem(input, code, message)), Map.of());
    }

    static Finding refused(
            ModelCard card,
            Subject subject,
            List<Assessment.Problem> problems,
            Map<String, Map<String, Double>> series) {
        return new Finding(
                new Assessment.NotAssessable(card.ref(), subject.patient(), subject.now(), problems),
                null,
                series,
                null);
    }

    /** A refusal as the person has closed the layer. */
    static Finding withheld(ModelCard card, Subject subject, Measure measure) {
        return refused(card, subject, measure.key(), "withheld", measure.label() + " is withheld by the person.");
    }
}
