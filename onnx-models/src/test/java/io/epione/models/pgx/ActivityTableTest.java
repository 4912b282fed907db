package io.epione.models.pgx;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.genome.GenePhenotype;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityTableTest {
    private final ActivityTable cyp2d6 = PgxFiles.read("activity/CYP2D6.yaml", ActivityTable.class);

    @ParameterizedTest
    @CsvSource({
        "*4/*4, Poor, 0.0",
        "*4x2/*5, Poor, 0.0",
        "*4xN/*68+*4, Poor, 0.0",
        "*10/*10, Intermediate, 0.5",
        "*4/*10, Intermediate, 0.25",
        "*1/*4, Intermediate, 1.0",
        "*17/*29, Intermediate, 1.0",
        "*1/*10, Normal, 1.25",
        "*1/*2, Normal, 2.0",
        "*35 / *1.001, Normal, 2.0",
        "*2x2/*10, Normal, 2.25",
        "*36+*10/*1, Normal, 1.25",
        "*1x2/*17, Ultrarapid, 2.5",
        "*1×2/*2, Ultrarapid, 3.0",
        "*2x≥3/*4, Ultrarapid, ≥3.0",
        "*1xN/*2, Ultrarapid, ≥3.0",
    })
    void theSumOfTheCopiesTellsThePhenotype(String diplotype, String phenotype, String score) {
        assertThat(cyp2d6.possible(diplotype)).containsExactly(new GenePhenotype(phenotype + " Metabolizer", score));
    }

    @ParameterizedTest
    @CsvSource({
        "*1xN/*4, Normal Metabolizer, Ultrarapid Metabolizer",
        "(*1/*4)xN, Intermediate Metabolizer, Ultrarapid Metabolizer",
        "(*1/*10)x2, Normal Metabolizer, Normal Metabolizer",
        "(*1/*2)xN, Normal Metabolizer, Ultrarapid Metabolizer",
        "*10xN/*4, Intermediate Metabolizer, Ultrarapid Metabolizer",
        "*1x2/*41, Normal Metabolizer, Ultrarapid Metabolizer",
    })
    void whatIsNotCountedOrWasScoredOtherwiseLeavesAllBetweenPossible(String diplotype, String least, String most) {
        List<GenePhenotype> possible = cyp2d6.possible(diplotype);

        assertThat(possible.getFirst().name()).isEqualTo(least);
        assertThat(possible.getLast().name()).isEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*1/*22",
                "*1/*999",
                "*1",
                "*1/*4/*10",
                "*1A/*4",
                "*1/*4|*10",
                "*1/*4 DUP",
                "*1x0/*4",
                "(*1/*4)",
                "",
                "/",
                "*1/*4 or *1/*10",
                "*4N+*4/*1",
                "rs3892097 G/A"
            })
    void whatIsNotUnderstoodOrHasNoKnownFunctionStaysUnknown(String diplotype) {
        assertThat(cyp2d6.possible(diplotype)).isEmpty();
    }

    @Test
    void noAlleleStandsTwice() {
        assertThat(cyp2d6.values().stream().flatMap(value -> value.alleles().stream()))
                .hasSizeGreaterThan(60)
                .doesNotHaveDuplicates();
    }

    @Test
    void theReportOfTheExampleRunIsScoredAlike() throws IOException {
        String[] theirs = Files.readAllLines(Pharmcat.path("pharmcat.example.report.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals("CYP2D6"))
                .findFirst()
                .orElseThrow();

        assertThat(cyp2d6.possible(theirs[1])).containsExactly(new GenePhenotype(theirs[2], theirs[3]));
    }
}
