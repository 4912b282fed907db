package io.epione.models.pgx;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.PossibleDiplotype;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test file of PharmCAT, against what its name or PharmCAT's own test of it says; makes docs/benchmarks/pgx.md. */
class PharmcatFilesTest {
    private static final Path PAGE = Path.of("..", "docs", "benchmarks", "pgx.md");

    /** What a file should give, a row of pharmcat-files.tsv. */
    record Expected(String file, String gene, List<String> diplotypes, String says, String remark) {
        static Expected of(String line) {
            String[] cells = line.split("\t", -1);
            return new Expected(cells[0], cells[1], List.of(cells[2].split("; ")), cells[3], cells[4]);
        }

        boolean verifiable() {
            return !says.equals("-");
        }
    }

    @Test
    void everyFileIsListed() throws IOException {
        Path folder = Pharmcat.path("test-vcf");
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> names = files.filter(file -> file.toString().endsWith(".vcf"))
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toSet());
            assertThat(expected().stream().map(Expected::file))
                    .containsAll(names)
                    .hasSizeGreaterThan(names.size());
        }
    }

    @Test
    void everyFileGivesTheDiplotypeOfItsNameOrOfPharmcatsOwnTest() throws IOException {
        List<AgreementPage.Row> rows = expected().stream()
                .filter(Expected::verifiable)
                .map(one -> new AgreementPage.Row(one, result(one)))
                .toList();
        List<Expected> not =
                expected().stream().filter(one -> !one.verifiable()).toList();

        assertThat(rows.stream().filter(row -> row.verdict() == AgreementPage.Verdict.DIFFERS))
                .isEmpty();
        String page = AgreementPage.of(rows, not);
        if (Boolean.getBoolean("epione.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static GeneResult.Read result(Expected one) {
        try {
            VcfGenotypes genotypes = VcfGenotypes.read(Pharmcat.path("test-vcf/" + one.file()), 0, Build.GRCH38);
            return (GeneResult.Read) new PgxCaller()
                    .call(genotypes, List.of()).stream()
                            .filter(result -> result.gene().equals(one.gene()))
                            .findFirst()
                            .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names(List<PossibleDiplotype> possible) {
        return possible.stream().map(one -> one.diplotype().text()).toList();
    }

    private static List<Expected> expected() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PharmcatFilesTest.class.getResourceAsStream("/pgx/pharmcat-files.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Expected::of)
                    .toList();
        }
    }
}
