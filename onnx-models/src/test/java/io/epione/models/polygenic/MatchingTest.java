package io.epione.models.polygenic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.models.polygenic.ScoreResult.Scored;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row of a score beside one row of a file. */
class MatchingTest {
    @ParameterizedTest
    @CsvSource({
        // effect, other, the file's alleles, genotype, verdict, copies
        "A G, G/A, 0/1, MATCHED, 1",
        "A G, G/A, 1/1, MATCHED, 2",
        "A G, G/A, 0/0, MATCHED, 0",
        "A G, A/G, 0/0, MATCHED_SWAPPED, 2",
        "A G, A/G, 0/1, MATCHED_SWAPPED, 1",
        "A G, C/T, 0/1, MATCHED_FLIPPED, 1",
        "A G, T/C, 0/0, MATCHED_FLIPPED, 2",
        "A G, G/A, 1, MATCHED, 1",
        "A G, A, 0/0, MATCHED_SWAPPED, 2",
        "A T, A/T, 0/1, AMBIGUOUS, 0",
        "C G, G/C, 1/1, AMBIGUOUS, 0",
        "A G, A/C, 0/0, OTHER_ALLELES, 0",
        "A G, A/T, 0/1, OTHER_ALLELES, 0",
        "A G, G/A, ./., NO_CALL, 0",
    })
    void bothAllelesDecideAlsoSwappedAndOnTheOtherStrand(
            String alleles, String file, String genotype, Verdict verdict, int copies) {
        Scored scored = Score.of(Score.of("1 100 " + alleles + " 0.5"), new Genome().vcf("1", 100, file, genotype));

        assertThat(scored.rows().stream()).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(verdict);
            assertThat(row.copies()).isEqualTo(copies);
            assertThat(row.adds()).isCloseTo(0.5 * copies, within(1e-12));
        });
        assertThat(scored.sum()).isCloseTo(0.5 * copies, within(1e-12));
        assertThat(scored.alleles()).isEqualTo(!verdict.counts() ? 0 : genotype.length() < 3 ? 1 : 2);
    }

    @ParameterizedTest
    @CsvSource({
        "A G, AG, MATCHED, 1",
        "A G, AA, MATCHED, 2",
        "A G, CT, MATCHED_FLIPPED, 1",
        "A G, AC, OTHER_ALLELES, 0",
        "A T, AA, AMBIGUOUS, 0",
        "A G, --, NO_CALL, 0",
        "A G, DI, OTHER_ALLELES, 0",
    })
    void aConsumerFileIsMatchedByTheLettersOfThePerson(String alleles, String letters, Verdict verdict, int copies) {
        Scored scored = Score.of(Score.of("1 100 " + alleles + " 1"), new Genome().consumer("1", 100, letters));

        assertThat(scored.match().rows()).containsOnlyKeys(verdict);
        assertThat(scored.sum()).isEqualTo(copies);
    }

    @Test
    void aScoreThatNamesNoOtherAlleleIsMatchedWhereTheFileNamesBothAndTheyTellTheStrand() {
        ScoringFile file = Score.of("1 100 A  1", "1 200 A  1", "1 300 A  1", "1 400 A  1");
        Genome genome = new Genome()
                .vcf("1", 100, "G/A", "1/1")
                .vcf("1", 200, "T/A", "1/1")
                .vcf("1", 300, "G/C", "1/1")
                .consumer("1", 400, "AG");

        assertThat(verdicts(Score.of(file, genome)))
                .containsExactly(
                        Verdict.MATCHED_EFFECT_ONLY, Verdict.AMBIGUOUS, Verdict.OTHER_ALLELES, Verdict.UNVERIFIABLE);
    }

    @Test
    void theWorkedExampleComesOut() throws IOException {
        JsonNode examples = new ObjectMapper()
                .readTree(ReferenceFiles.at("golden/model_examples.json").toFile());
        JsonNode example = StreamSupport.stream(examples.spliterator(), false)
                .filter(each -> each.path("model").asText().equals("pgs-sum"))
                .findFirst()
                .orElseThrow();
        List<String> rows = new ArrayList<>();
        example.path("input")
                .path("score")
                .forEach(row -> rows.add(String.join(
                        " ",
                        StreamSupport.stream(row.spliterator(), false)
                                .map(JsonNode::asText)
                                .toList())));
        Genome genome = new Genome();
        example.path("input").path("genotype").properties().forEach(site -> {
            String[] at = site.getKey().split(":", -1);
            String letters = site.getValue().asText().substring(0, 3).replace("/", "");
            genome.consumer(at[0], Integer.parseInt(at[1]), letters);
        });

        Scored scored = Score.of(Score.of(rows.toArray(String[]::new)), genome);

        JsonNode expected = example.path("expected");
        assertThat(scored.sum())
                .isCloseTo(
                        expected.path("sum").asDouble(),
                        within(example.path("tolerance").asDouble()));
        assertThat(scored.match().rate()).isEqualTo(expected.path("match_rate").asDouble());
        assertThat(verdicts(scored)).containsOnlyOnce(Verdict.AMBIGUOUS);
    }

    @Test
    void whatIsNotInTheFileIsNeverTakenForTheReference() {
        ScoringFile file = Score.of("1 100 A G 1", "1 200 A G 1", "1 300 A G 1", "22_KI270879v1_alt 7 A G 1");
        Genome genome = new Genome().block("1", 150, 250, 2).block("1", 280, 320, 0);

        Scored scored = Score.of(file, genome);

        assertThat(verdicts(scored))
                .containsExactly(Verdict.UNPLACED, Verdict.NOT_IN_FILE, Verdict.REFERENCE_UNNAMED, Verdict.NO_CALL);
        assertThat(scored.match().rate()).isZero();
        assertThat(scored.alleles()).isZero();
    }

    @Test
    void severalAllelesAtAPositionAreLeftOutAndCounted() {
        ScoringFile file = Score.of("1 100 A G 1", "1 200 A G 1");
        Genome genome = new Genome()
                .vcf("1", 100, "G/A", "0/1")
                .vcf("1", 100, "G/T", "0/0")
                .longer("1", 200, "G", "A,T", "G", "A");

        assertThat(Score.of(file, genome).match().rows()).containsOnlyKeys(Verdict.MULTI_ALLELIC);
    }

    @Test
    void aVariantThatTheScoreWeighsTwiceCountsNeverAndIsCounted() {
        ScoringFile file = Score.of("1 100 A G 1", "1 100 G A 2", "1 200 A G 4");
        Genome genome = new Genome().vcf("1", 100, "G/A", "0/1").vcf("1", 200, "G/A", "0/1");

        Scored scored = Score.of(file, genome);

        assertThat(scored.match().rows()).containsEntry(Verdict.DUPLICATE, 2);
        assertThat(scored.sum()).isEqualTo(4);
    }

    @Test
    void insertionsAndDeletionsMatchAsTheyAreWritten() {
        ScoringFile file = Score.of("1 100 GA G 1", "1 200 C CTT 1", "1 300 GA G 1");
        Genome genome = new Genome()
                .longer("1", 100, "G", "GA", "G", "GA")
                .longer("1", 200, "C", "CTT", "C", "C")
                .longer("1", 300, "G", "GT", "G", "GT");

        Scored scored = Score.of(file, genome);

        assertThat(verdicts(scored)).containsExactly(Verdict.MATCHED, Verdict.MATCHED_SWAPPED, Verdict.OTHER_ALLELES);
        assertThat(scored.sum()).isEqualTo(3);
    }

    @Test
    void anImputedGenotypeCountsAndIsSaidToBeOneAndAPoorOneDoesNotCount() {
        ScoringFile file = Score.of("1 100 A G 1", "1 200 A G 1");
        Genome genome = new Genome().imputed("1", 100, "G/A", "1/1", 0.8).imputed("1", 200, "G/A", "1/1", 0.2);

        Scored scored = Score.of(file, genome);

        assertThat(verdicts(scored)).containsExactly(Verdict.MATCHED, Verdict.POORLY_IMPUTED);
        assertThat(scored.match().imputed()).isEqualTo(1);
        assertThat(scored.rows().stream().map(AuditRow::imputed)).containsExactly(true, false);
    }

    @Test
    void rowsInAnyOrderGiveTheSameAsSortedOnes() {
        Genome genome = new Genome()
                .vcf("X", 5, "G/A", "1")
                .vcf("2", 100, "G/A", "0/1")
                .vcf("10", 7, "G/A", "1/1")
                .vcf("2", 50, "G/A", "1/1");
        ScoringFile sorted = Score.of("2 50 A G 1", "2 100 A G 2", "10 7 A G 4", "X 5 A G 8");
        ScoringFile shuffled = Score.of("10 7 A G 4", "X 5 A G 8", "chr2 100 A G 2", "2 50 A G 1");

        assertThat(Score.of(shuffled, genome).sum())
                .isEqualTo(Score.of(sorted, genome).sum())
                .isEqualTo(2 + 2 + 8 + 8);
        assertThat(Score.of(shuffled, genome).rows().stream().map(AuditRow::line))
                .containsExactly(8, 7, 5, 6);
    }

    private static List<Verdict> verdicts(Scored scored) {
        return scored.rows().stream().map(AuditRow::verdict).toList();
    }
}
