package io.epione.models.polygenic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.epione.models.polygenic.ScoreResult.Scored;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a weight meets the copies of the effect allele. */
class EffectsTest {
    @ParameterizedTest
    @CsvSource({"0/0, 0, 0", "0/1, 3, 0", "1/1, 3, 5"})
    void dominantNeedsOneCopyAndRecessiveTwo(String genotype, double dominant, double recessive) {
        Genome genome = new Genome().vcf("1", 1, "G/A", genotype).vcf("1", 2, "G/A", genotype);
        String columns = "is_dominant is_recessive";

        assertThat(Score.of(Score.with(columns, "1 1 A G 3 TRUE FALSE"), genome).sum())
                .isEqualTo(dominant);
        assertThat(Score.of(Score.with(columns, "1 2 A G 5 False True"), genome).sum())
                .isEqualTo(recessive);
    }

    @ParameterizedTest
    @CsvSource({"0/0, -0.5", "0/1, 0.25", "1/1, 2"})
    void weightsOfZeroOneAndTwoCopiesAreTakenAsTheyAre(String genotype, double sum) {
        ScoringFile file = Score.with("dosage_0_weight dosage_1_weight dosage_2_weight", "1 1 A G  -0.5 0.25 2");

        assertThat(Score.of(file, new Genome().vcf("1", 1, "G/A", genotype)).sum())
                .isEqualTo(sum);
    }

    @Test
    void anInteractionWeighsTheProductOfItsSitesAndIsOneVariant() {
        ScoringFile file = Score.with("is_interaction", "1_x_2 10_x_20 A_x_C G_x_T 0.5 TRUE", "1 10 A G 7 FALSE");
        Genome both = new Genome().vcf("1", 10, "G/A", "1/1").vcf("2", 20, "T/C", "0/1");
        Genome one = new Genome().vcf("1", 10, "G/A", "1/1");

        Scored scored = Score.of(file, both);

        assertThat(scored.sum()).isCloseTo(0.5 * 2 * 1 + 7 * 2, within(1e-12));
        assertThat(scored.match().variants()).isEqualTo(2);
        assertThat(scored.match().matched()).isEqualTo(2);
        assertThat(Score.of(file, one).sum()).isEqualTo(14);
        assertThat(Score.of(file, one).match().rows())
                .containsEntry(Verdict.NOT_IN_FILE, 1)
                .containsEntry(Verdict.MATCHED, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0|1, 0|1, 1", "0|1, 1|0, 0", "1|1, 1|0, 1", "1|1, 1|1, 2", // phased
        "1/1, 0/1, 1", "1/1, 1/1, 2", "0/0, 0/1, 0", "0/1, 0/0, 0", // one site that differs tells by itself
        "1, 1, 1", "1, 0, 0", // one copy, as of a man's X
    })
    void aHaplotypeWeighsTheCopiesThatCarryAllItsAlleles(String one, String other, int copies) {
        ScoringFile file = Score.with("is_haplotype", "1 10;20 A;C G;T 0.5 TRUE", "1 30 A G 7 FALSE");
        // The second site is written on the other strand.
        Genome genome = new Genome().vcf("1", 10, "G/A", one).vcf("1", 20, "A/G", other);

        Scored scored = Score.of(file, genome);

        assertThat(scored.sum()).isCloseTo(0.5 * copies, within(1e-12));
        assertThat(scored.match().variants()).isEqualTo(2);
        assertThat(scored.match().matched()).isEqualTo(1);
        assertThat(scored.match().weighted()).isCloseTo(0.5 / 7.5, within(1e-12));
        assertThat(scored.alleles()).isEqualTo(one.length() < 3 ? 1 : 2);
    }

    @Test
    void aHaplotypeWhoseCopiesCannotBeToldApartIsLeftOutAndCounted() {
        ScoringFile file = Score.with("is_haplotype", "1;1 10;20 A;C G;T 0.5 TRUE");
        Genome genome = new Genome().vcf("1", 10, "G/A", "0/1").vcf("1", 20, "T/C", "0/1");

        assertThat(Score.of(file, genome).match().rows()).containsOnlyKeys(Verdict.UNPHASED);
        assertThat(Score.of(file, genome).sum()).isZero();
        assertThat(Score.of(file, new Genome().vcf("1", 10, "G/A", "1/1"))
                        .match()
                        .rows())
                .as("a site that is not in the file")
                .containsOnlyKeys(Verdict.NOT_IN_FILE);
    }

    @Test
    void whatIsMissingIsFilledInOnlyByFrequenciesWhoseSourceIsStated() {
        ScoringFile file = Score.with("allelefrequency_effect", "1 1 A G 1 0.25", "1 2 A G 10 0.25", "1 3 A G 100 ");
        Genome genome = new Genome().vcf("1", 1, "G/A", "1/1");
        ScoreCard card = new ScoreCard(
                "own", "Nothing", "made for tests", "", "", null, "1000 Genomes, EUR", null, Score.CARD.groups());

        assertThat(Score.of(file, genome).sum()).isEqualTo(2);
        assertThat(Score.of(card, file, genome).sum()).isEqualTo(2 + 2 * 0.25 * 10);
        assertThat(Score.of(card, file, genome).match().filled()).isEqualTo(1);
        assertThat(Score.of(card, file, genome).match().matched()).isEqualTo(1);
        assertThat(Score.of(card, file, genome).alleles()).isEqualTo(4);
    }

    @Test
    void aPublishedFileWithDominantAndRecessiveRowsIsReadAsSuch() throws IOException {
        try (InputStream in =
                Files.newInputStream(ReferenceFiles.at("genome/pgs/scorefile_dominant_and_recessive.txt"))) {
            ScoringFile file = ((ScoreReading.Read)
                            ScoringFileReader.read(in, new ScoringFileReader.Stated("example", "an example", null)))
                    .file();

            assertThat(file.weight(0, 1)).isEqualTo(file.weight(0, 2)).isEqualTo(0.01045457);
            assertThat(file.weight(1, 1)).isZero();
            assertThat(file.weight(1, 2)).isEqualTo(0.0001411475);
            assertThat(file.weight(2, 2)).isEqualTo(2 * 0.008166266);
        }
    }
}
