package io.epione.models.polygenic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.epione.models.polygenic.ScoreResult.Scored;
import io.epione.models.polygenic.ScoringFileReader.Stated;
import io.epione.profile.genome.Build;
import io.epione.profile.person.Sex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The 3,202 people of the 1000 Genomes beside plink2; skipped where the reference data is not there. */
class PlinkTest {
    private static final ScoreCard CARD =
            new ScoreCard("PGS001229", "Standing height", "PGS Catalog", "", "", null, null, null, List.of());
    private static final Subject ADULT = new Subject(40, Sex.FEMALE, "EUR");

    @Test
    void theSumsOfAllPeopleAreThoseOfPlinkInItsMode() throws IOException {
        ManyPeople people = ManyPeople.read(ReferenceFiles.at("genome/pgs/tiny1000G.vcf.gz"));
        Map<String, String[]> published = published();
        ScoringFile file = height();

        assertThat(people.names()).hasSize(3202);
        for (int i = 0; i < people.names().size(); i++) {
            Scored scored = PolygenicScorer.score(CARD, file, people.person(i), ADULT, Mode.PLINK);
            String[] row = Objects.requireNonNull(published.get(people.names().get(i)));
            assertThat(scored.sum()).as(row[0]).isCloseTo(Double.parseDouble(row[3]), within(5e-6));
            assertThat(scored.alleles()).isEqualTo(Integer.parseInt(row[1]));
            assertThat(scored.match().matched()).isEqualTo(947);
        }
    }

    @Test
    void carefullyReadTheSameFileLeavesOutWhatCannotBeToldAndSaysHowMuch() throws IOException {
        ManyPeople people = ManyPeople.read(ReferenceFiles.at("genome/pgs/tiny1000G.vcf.gz"));

        ScoreMatch match = PolygenicScorer.score(CARD, height(), people.person(0), ADULT, Mode.CAREFUL)
                .match();

        assertThat(match.rows())
                .containsEntry(Verdict.AMBIGUOUS, 64)
                .containsEntry(Verdict.MULTI_ALLELIC, 13)
                .containsEntry(Verdict.MATCHED_FLIPPED, 3);
        assertThat(match.matched()).isEqualTo(871 + 3 + 35);
    }

    private static ScoringFile height() throws IOException {
        try (InputStream in = Files.newInputStream(ReferenceFiles.at("genome/pgs/PGS001229_hmPOS_GRCh38.txt.gz"))) {
            return ((ScoreReading.Read)
                            ScoringFileReader.read(in, new Stated("PGS001229", "PGS Catalog", Build.GRCH38)))
                    .file();
        }
    }

    private static Map<String, String[]> published() throws IOException {
        Map<String, String[]> rows = new HashMap<>();
        for (String line : Files.readAllLines(ReferenceFiles.at("golden/plink2_PGS001229_tiny1000G.sscore"))) {
            String[] cells = line.split("\t");
            rows.put(cells[0], cells);
        }
        return rows;
    }
}
