package io.epione.models.polygenic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.epione.models.polygenic.ScoreResult.Withheld;
import io.epione.models.polygenic.Standing.NotPlaced;
import io.epione.models.polygenic.Standing.Placed;
import io.epione.profile.genome.Build;
import io.epione.profile.person.Sex;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a sum stands, or why that is not said. */
class StandingTest {
    private static final ScoringFile FOUR =
            Score.with("allelefrequency_effect", "1 1 A G 1 0.5", "1 2 A G 1 0.5", "1 3 A G 1 0.5", "1 4 A G 1 0.5");
    private static final ScoreCard FILLED = new ScoreCard(
            "own", "Nothing", "made for tests", "", "", null, "1000 Genomes, EUR", null, Score.CARD.groups());

    @Test
    void aWholeFileAndAStatedGroupGiveAPercentile() {
        Placed placed = (Placed) standing(Score.CARD, genome(4), "EUR");

        assertThat(placed.z()).isEqualTo((4 - 1.0) / 0.5);
        assertThat(placed.percentile()).isCloseTo(100, within(1e-4));
        assertThat(placed.group().source()).isEqualTo("made up");
    }

    @Test
    void threeQuartersAreEnoughWhereTheRestIsFilledIn() {
        Placed placed = (Placed) standing(FILLED, genome(3), "EUR");

        assertThat(placed.z()).isEqualTo((3 + 1 - 1.0) / 0.5);
        assertThat(standing(Score.CARD, genome(3), "EUR"))
                .isInstanceOfSatisfying(
                        NotPlaced.class, none -> assertThat(none.code()).isEqualTo("incomplete"));
    }

    @Test
    void belowThreeQuartersThereIsNoPercentileAndTheRateIsTold() {
        assertThat(standing(FILLED, genome(2), "EUR")).isInstanceOfSatisfying(NotPlaced.class, none -> {
            assertThat(none.code()).isEqualTo("few-matched");
            assertThat(none.reason()).contains("2 of the score's 4", "50 %");
        });
    }

    @Test
    void variantsThatTheHeaderPromisesAndTheTableLacksCountAsNotMatched() {
        ScoringFile half = ((ScoreReading.Read) Score.reading(
                        "#variants_number=8\n" + Score.text("", "1 1 A G 1", "1 2 A G 1", "1 3 A G 1", "1 4 A G 1")))
                .file();

        assertThat(Score.of(half, genome(4)).match().rate()).isEqualTo(0.5);
    }

    @Test
    void noGroupIsGuessed() {
        assertThat(standing(Score.CARD, genome(4), null))
                .isInstanceOfSatisfying(
                        NotPlaced.class, none -> assertThat(none.code()).isEqualTo("no-group"));
        assertThat(standing(Score.CARD, genome(4), "AFR"))
                .isInstanceOfSatisfying(
                        NotPlaced.class, none -> assertThat(none.code()).isEqualTo("no-distribution"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 17})
    void minorsGetNoScoreAtAll(int age) {
        assertThat(scored(Score.CARD, genome(4), new Subject(age, Sex.FEMALE, "EUR")))
                .isInstanceOfSatisfying(
                        Withheld.class, none -> assertThat(none.code()).isEqualTo("age"));
    }

    @Test
    void whoseAgeIsNotKnownGetsNoScoreEither() {
        assertThat(scored(Score.CARD, genome(4), new Subject(null, Sex.FEMALE, "EUR")))
                .isInstanceOf(Withheld.class);
        assertThat(scored(Score.CARD, genome(4), new Subject(18, Sex.FEMALE, "EUR")))
                .isInstanceOf(ScoreResult.Scored.class);
    }

    @Test
    void aScoreMadeForWomenIsForNobodyElse() {
        ScoreCard card = new ScoreCard("own", "Nothing", "made for tests", "", "", Sex.FEMALE, null, null, List.of());

        for (Sex sex : List.of(Sex.MALE, Sex.OTHER, Sex.UNKNOWN)) {
            assertThat(scored(card, genome(4), new Subject(50, sex, "EUR")))
                    .isInstanceOfSatisfying(
                            Withheld.class, none -> assertThat(none.code()).isEqualTo("sex"));
        }
    }

    @Test
    void positionsOfAnotherAssemblyAreNotMatched() {
        InstalledScore on37 = new InstalledScore(Score.CARD, Map.of(Build.GRCH37, FOUR));

        assertThat(PolygenicScorer.score(on37, genome(4).build(), Score.ADULT))
                .isInstanceOfSatisfying(
                        Withheld.class, none -> assertThat(none.code()).isEqualTo("build"));
    }

    /** One copy of the effect allele at each of the first few sites. */
    private static Genome genome(int sites) {
        Genome genome = new Genome();
        for (int i = 1; i <= sites; i++) {
            genome.vcf("1", i, "G/A", "0/1");
        }
        return genome;
    }

    private static Standing standing(ScoreCard card, Genome genome, @Nullable String group) {
        return ((ScoreResult.Scored) scored(card, genome, new Subject(50, Sex.FEMALE, group))).standing();
    }

    private static ScoreResult scored(ScoreCard card, Genome genome, Subject who) {
        return PolygenicScorer.score(new InstalledScore(card, Map.of(Build.GRCH38, FOUR)), genome.build(), who);
    }
}
