package io.epione.models.polygenic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.models.polygenic.RiskBesideScore.Beside;
import io.epione.models.polygenic.RiskBesideScore.Exploratory;
import io.epione.models.polygenic.RiskBesideScore.NotShown;
import io.epione.models.polygenic.ScoreCard.Effect;
import io.epione.models.polygenic.ScoreCard.Group;
import io.epione.models.polygenic.ScoreResult.Audit;
import io.epione.models.polygenic.ScoreResult.Scored;
import io.epione.models.polygenic.Standing.NotPlaced;
import io.epione.models.polygenic.Standing.Placed;
import io.epione.profile.risk.Assessment;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A score beside the clinical risk. */
class RiskBesideScoreTest {
    private static final Effect EFFECT = new Effect(1.55, 1.4, 1.7, "chd", List.of("EUR"), 75, "made up");
    private static final Map<String, Double> CLINICAL = Map.of("chd", 0.07016, "ascvd", 0.1, "stroke", 0.03);

    @Test
    void theWorkedExamplesComeOut() throws IOException {
        JsonNode examples = new ObjectMapper()
                .readTree(ReferenceFiles.at("golden/model_examples.json").toFile());
        int seen = 0;
        for (JsonNode example : examples) {
            if (example.path("model").asText().equals("prevent-prs")) {
                JsonNode in = example.path("input");
                double risk = in.path("p_clinical").asDouble();
                double oddsRatio = in.path("or_per_sd").asDouble();
                double z = in.path("z").asDouble();
                var close = within(example.path("tolerance").asDouble());
                assertThat(RiskBesideScore.oddsShifted(risk, oddsRatio, z))
                        .isCloseTo(example.path("expected").path("odds_shift").asDouble(), close);
                assertThat(RiskBesideScore.shifted(risk, oddsRatio, z))
                        .isCloseTo(example.path("expected").path("mean_centred").asDouble(), close);
                seen++;
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void theMeanOverAllPeopleStaysWhatItIs() {
        double mean = 0;
        double weights = 0;
        for (double z = -6; z <= 6; z += 0.01) {
            double weight = Math.exp(-z * z / 2);
            mean += weight * RiskBesideScore.shifted(0.02, 1.55, z);
            weights += weight;
        }

        assertThat(mean / weights).isCloseTo(0.02, within(0.0005));
    }

    @Test
    void onlyTheCoronaryPartOfTheWholeMoves() {
        Exploratory shown = (Exploratory) RiskBesideScore.of(CLINICAL, scored(1), 60);

        assertThat(shown.endpoint()).isEqualTo("ascvd");
        assertThat(shown.clinical()).isEqualTo(0.1, within(1e-12));
        assertThat(shown.withScore() - shown.clinical()).isCloseTo(0.096041 - 0.07016, within(1e-5));
        assertThat(shown.low()).isLessThan(shown.withScore()).isGreaterThan(shown.clinical());
        assertThat(shown.high()).isGreaterThan(shown.withScore());
        assertThat(shown.effect()).isEqualTo(EFFECT);
        assertThat(Exploratory.LABEL).startsWith("Exploratory");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, -1, 0, 2})
    void theIntervalHoldsTheFigureOnBothSidesOfTheMean(double z) {
        Exploratory shown = (Exploratory) RiskBesideScore.of(CLINICAL, scored(z), 60);

        assertThat(shown.withScore()).isBetween(shown.low(), shown.high());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-40, -3.1, 3.1, 40})
    void nobodyIsTakenFartherThanThreeDeviations(double z) {
        Exploratory shown = (Exploratory) RiskBesideScore.of(CLINICAL, scored(z), 60);

        assertThat(shown.z()).isEqualTo(Math.signum(z) * 3);
        assertThat(shown.capped()).isTrue();
    }

    @Test
    void theClinicalFigureStaysWhateverTheScoreSaysAndNoRuleCanReadTheOther() {
        for (double z : new double[] {-3, 0, 3}) {
            Beside beside = RiskBesideScore.of(CLINICAL, scored(z), 60);

            assertThat(((Exploratory) beside).clinical()).isEqualTo(0.1, within(1e-12));
            assertThat(beside).isNotInstanceOf(Assessment.class);
        }
    }

    @Test
    void itIsNotShownWhereItIsNotPublished() {
        assertThat(code(RiskBesideScore.of(CLINICAL, scored(1), 76))).isEqualTo("age");
        assertThat(code(RiskBesideScore.of(CLINICAL, scored(EFFECT, new Placed(group("AFR"), 1, 84)), 60)))
                .isEqualTo("group");
        assertThat(code(RiskBesideScore.of(
                        CLINICAL, scored(EFFECT, new NotPlaced("few-matched", "60 % of the variants")), 60)))
                .isEqualTo("few-matched");
        assertThat(code(RiskBesideScore.of(CLINICAL, scored(null, new Placed(group("EUR"), 1, 84)), 60)))
                .isEqualTo("no-effect");
        assertThat(code(RiskBesideScore.of(Map.of(), scored(1), 60))).isEqualTo("endpoint");
    }

    private static String code(Beside beside) {
        return ((NotShown) beside).code();
    }

    private static Scored scored(double z) {
        return scored(EFFECT, new Placed(group("EUR"), z, 50));
    }

    private static Scored scored(@Nullable Effect effect, Standing standing) {
        ScoreCard card = new ScoreCard("own", "Nothing", "made for tests", "", "", null, null, effect, List.of());
        ScoringFile file = Score.of("1 1 A G 1");
        return new Scored(card, 1, 2, new ScoreMatch(1, Map.of(), 1, 0, 0), standing, new Audit(file, new byte[1]));
    }

    private static Group group(String name) {
        return new Group(name, 0, 1, 500, "made up");
    }
}
