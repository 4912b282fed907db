package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoreCard.Effect;
import io.epione.models.polygenic.ScoreResult.Scored;
import io.epione.models.polygenic.Standing.NotPlaced;
import io.epione.models.polygenic.Standing.Placed;
import java.util.Map;

/**
 * A published effect of a score beside a clinical risk: the log odds of the risk are shifted so that the mean over all
 * people stays what it is. Exploratory: it is no assessment, so no rule reads it and no level follows from it.
 */
public final class RiskBesideScore {
    private static final double FARTHEST = 3;
    private static final String CORONARY = "chd";
    private static final String WHOLE = "ascvd";

    private RiskBesideScore() {}

    /** The answer. */
    public sealed interface Beside {}

    /**
     * Both figures, never one without the other.
     *
     * @param endpoint  which clinical risk is shifted
     * @param clinical  as the clinical model says it, unchanged
     * @param withScore shifted
     * @param low       shifted by the end of the effect's interval that gives less
     * @param high      shifted by the end that gives more
     * @param z         what was used: at most 3 and at least -3
     * @param capped    whether the person's own lies beyond
     */
    public record Exploratory(
            String endpoint,
            double clinical,
            double withScore,
            double low,
            double high,
            double z,
            boolean capped,
            Effect effect)
            implements Beside {
        /** Said with the figures. */
        public static final String LABEL = "Exploratory: not part of the published equations.";
    }

    /**
     * Nothing is shown.
     *
     * @param code   that of the missing percentile, or {@code no-effect}, {@code group}, {@code age}, {@code endpoint}
     * @param reason a sentence for people
     */
    public record NotShown(String code, String reason) implements Beside {}

    /**
     * A score of coronary disease moves the coronary part of the risk alone: where the whole is asked for, it moves by as
     * much as the part does.
     *
     * @param clinical the figures of the clinical model by name, 0 to 1
     */
    public static Beside of(Map<String, Double> clinical, Scored score, int age) {
        Effect effect = score.card().effect();
        if (effect == null) {
            return new NotShown("no-effect", "No effect beside the clinical risk is published with this score.");
        }
        return switch (score.standing()) {
            case NotPlaced none -> new NotShown(none.code(), none.reason());
            case Placed placed -> placed(clinical, placed, effect, age);
        };
    }

    private static Beside placed(Map<String, Double> clinical, Placed placed, Effect effect, int age) {
        Double risk = clinical.get(effect.endpoint());
        if (!effect.groups().contains(placed.group().name())) {
            return new NotShown(
                    "group",
                    "The effect was not studied in the stated group "
                            + placed.group().name() + ".");
        }
        if (age > effect.maxAge()) {
            return new NotShown("age", "The effect is not published for people older than " + effect.maxAge() + ".");
        }
        if (risk == null || !(risk > 0 && risk < 1)) {
            return new NotShown("endpoint", "The clinical model gives no risk of what the score's effect is about.");
        }
        double z = Math.clamp(placed.z(), -FARTHEST, FARTHEST);
        double one = shifted(risk, effect.low(), z);
        double other = shifted(risk, effect.high(), z);
        Double whole = effect.endpoint().equals(CORONARY) ? clinical.get(WHOLE) : null;
        double rest = whole == null ? 0 : whole - risk;
        return new Exploratory(
                whole == null ? effect.endpoint() : WHOLE,
                risk + rest,
                Math.min(shifted(risk, effect.oddsRatio(), z) + rest, 1),
                Math.min(Math.min(one, other) + rest, 1),
                Math.min(Math.max(one, other) + rest, 1),
                z,
                z != placed.z(),
                effect);
    }

    /** The odds of a risk times the odds ratio for each standard deviation. */
    static double oddsShifted(double risk, double oddsRatio, double z) {
        return logistic(logit(risk) + Math.log(oddsRatio) * z);
    }

    /** The same, so that small risks keep their mean over people whose z is spread normally. */
    static double shifted(double risk, double oddsRatio, double z) {
        double beta = Math.log(oddsRatio);
        return logistic(logit(risk) + beta * z - beta * beta / 2);
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
