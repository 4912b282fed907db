package io.epione.models.polygenic;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.genome.Build;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scores that are installed, and the command that adds one. */
class ScoreShelfTest {
    private static final String TABLE =
            "chr_name\tchr_position\teffect_allele\tother_allele\teffect_weight\n1\t5\tA\tG\t1\n";
    private static final String HEADER = "#pgs_id=PGS900001\n#genome_build=GRCh38\n#trait_reported=Gout\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everyShippedScoreCanBeReadAndHasALicence() throws IOException {
        ScoreShelf shelf = ScoreShelf.with(folder.resolve("none"));

        assertThat(shelf.ids()).containsExactly("PGS000001", "PGS000002", "PGS004255");
        for (String id : shelf.ids()) {
            InstalledScore score = shelf.find(id).orElseThrow();
            assertThat(score.card().id()).isEqualTo(id);
            assertThat(score.card().licence()).isNotBlank();
            assertThat(score.card().developedIn()).isNotBlank();
            assertThat(score.files()).isNotEmpty().allSatisfy((build, file) -> {
                assertThat(file.header().id()).isEqualTo(id);
                assertThat(file.header().build()).isEqualTo(build);
                assertThat(file.variants()).isEqualTo(file.header().variants()).isGreaterThanOrEqualTo(30);
            });
        }
    }

    @Test
    void everyShippedScoreCountsTheSameVariantsOnBothAssemblies() throws IOException {
        for (String id : ScoreShelf.shipped().ids()) {
            InstalledScore score = ScoreShelf.shipped().find(id).orElseThrow();
            assertThat(score.files()).containsOnlyKeys(Build.GRCH37, Build.GRCH38);
            ScoringFile older = score.on(Build.GRCH37).orElseThrow();
            ScoringFile newer = score.on(Build.GRCH38).orElseThrow();
            assertThat(weights(older)).as(id).isEqualTo(weights(newer));
            assertThat(older.columns().positions()).isNotEqualTo(newer.columns().positions());
        }
    }

    /** By chromosome, effect allele and weights of one and two copies. */
    private static List<String> weights(ScoringFile file) {
        int[] starts = file.columns().starts();
        return IntStream.range(1, Chromosomes.COUNT)
                .boxed()
                .flatMap(chromosome -> IntStream.range(starts[chromosome], starts[chromosome + 1])
                        .mapToObj(row -> chromosome + " " + file.alleles(row) + " " + file.weight(row, 1) + " "
                                + file.weight(row, 2)))
                .sorted()
                .toList();
    }

    @Test
    void aScoreWithoutALicenceIsRefusedAndNothingIsStored() throws IOException {
        assertThat(scores("add", file(HEADER + TABLE))).isEqualTo(1);

        assertThat(said(err)).contains("names no licence");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAddedScoreIsListedAndFound() throws IOException {
        assertThat(scores("add", file(HEADER + "#license=CC BY 4.0\n" + TABLE))).isZero();
        assertThat(scores()).isZero();

        assertThat(said(out)).contains("Added PGS900001 on GRCH38: 1 variants, Gout.", "CC BY 4.0", "PGS000001");
        InstalledScore score = ScoreShelf.with(folder).find("PGS900001").orElseThrow();
        assertThat(score.card().licence()).isEqualTo("CC BY 4.0");
        assertThat(score.on(Build.GRCH38)).isPresent();
        assertThat(score.on(Build.GRCH37)).isEmpty();
    }

    @Test
    void whatTheFileDoesNotSayIsStated() throws IOException {
        assertThat(scores("add", file(TABLE), "--id", "mine", "--build", "GRCh37", "--licence", "my own"))
                .isZero();

        InstalledScore score = ScoreShelf.with(folder).find("mine").orElseThrow();
        assertThat(score.card().licence()).isEqualTo("my own");
        assertThat(score.on(Build.GRCH37)).isPresent();
    }

    @Test
    void theOtherAssemblyJoinsAndTheSameOneReplacesOnlyWhenAskedTo() throws IOException {
        String licence = "#license=CC BY 4.0\n";
        assertThat(scores("add", file(HEADER + licence + TABLE))).isZero();
        assertThat(scores("add", file(HEADER.replace("38", "37") + TABLE))).isZero();
        assertThat(scores("add", file(HEADER + licence + TABLE))).isEqualTo(1);
        assertThat(said(err)).contains("is there already");
        assertThat(scores("add", file(HEADER + licence + TABLE + "1\t6\tA\tG\t1\n"), "--replace"))
                .isZero();

        InstalledScore score = ScoreShelf.with(folder).find("PGS900001").orElseThrow();
        assertThat(score.files()).hasSize(2);
        assertThat(score.on(Build.GRCH38).orElseThrow().variants()).isEqualTo(2);
    }

    @Test
    void aCardBringsGroupsAndAnEffectAndIsCheckedItself() throws IOException {
        Path card = folder.resolveSibling(folder.getFileName() + ".yaml");
        String text = """
            id: PGS900001
            trait: Gout
            licence: CC BY 4.0
            groups:
              - {name: EUR, mean: 1.5, sd: 0.5, people: 503, source: 1000 Genomes}
            effect: {odds_ratio: 1.4, low: 1.3, high: 1.5, endpoint: chd, groups: [EUR], max_age: 75, source: made up}
            """;
        Files.writeString(card, text);
        assertThat(scores("add", file(HEADER + TABLE), "--card", card.toString()))
                .isZero();
        assertThat(ScoreShelf.with(folder)
                        .find("PGS900001")
                        .orElseThrow()
                        .card()
                        .groups())
                .containsExactly(new ScoreCard.Group("EUR", 1.5, 0.5, 503, "1000 Genomes"));

        for (String wrong : List.of(
                text.replace("sd: 0.5", "sd: 0"),
                text.replace("licence: CC BY 4.0\n", ""),
                text.replace("PGS900001", "PGS1"),
                text.replace("low: 1.3", "low: 1.6"))) {
            Files.writeString(card, wrong);
            assertThat(scores("add", file(HEADER + TABLE), "--replace", "--card", card.toString()))
                    .isEqualTo(1);
        }
    }

    @Test
    void wrongUseSaysWhatIsRight() throws IOException {
        assertThat(scores("remove")).isEqualTo(2);
        assertThat(scores("add")).isEqualTo(2);
        assertThat(scores("add", "/no/such/file")).isEqualTo(2);
        assertThat(scores("add", file(TABLE), "--build", "hg18")).isEqualTo(2);
        assertThat(said(err)).contains("./epione scores add FILE");
    }

    private int scores(String... args) throws IOException {
        return new ScoresCommand(
                        folder,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args));
    }

    private static String said(ByteArrayOutputStream where) {
        return where.toString(StandardCharsets.UTF_8);
    }

    private String file(String text) throws IOException {
        Path file = folder.resolveSibling(folder.getFileName() + ".txt");
        return Files.writeString(file, text).toString();
    }
}
