package io.epione.models.polygenic;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.models.polygenic.ScoringFileReader.Stated;
import io.epione.profile.genome.Build;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read, and what is refused with which words. */
class ScoringFileReaderTest {
    @Test
    void theHeaderSaysWhatTheScoreIs() {
        ScoringFile file = read("#pgs_id=PGS000042\n#pgs_name=X_1\n#trait_reported=Gout\n#genome_build=hg19\n"
                + "#variants_number=1\n#license=CC BY 4.0\n#citation=A et al.\n"
                + "chr_name\tchr_position\teffect_allele\tother_allele\teffect_weight\n1\t5\ta\tg\t-1.5e-3\n");

        assertThat(file.header())
                .isEqualTo(new ScoreHeader("PGS000042", "X_1", "Gout", "CC BY 4.0", "A et al.", Build.GRCH37, 1));
        assertThat(file.weight(0, 1)).isEqualTo(-0.0015);
    }

    @Test
    void harmonisedPositionsGoBeforeTheAuthors() {
        ScoringFile file = read("#pgs_id=own\n"
                + "#genome_build=hg19\n"
                + "#HmPOS_build=GRCh38\n"
                + "chr_name\tchr_position\teffect_allele\tother_allele\teffect_weight\thm_chr\thm_pos"
                + "\thm_inferOtherAllele\n"
                + "1\t5\tA\t\t1\t2\t77\tG\n"
                + "1\t6\tA\t\t1\t\t\t\n"
                + "1\t7\tA\t\t1\t2\t78\tC/G\n");

        assertThat(file.header().build()).isEqualTo(Build.GRCH38);
        assertThat(audit(file)).containsExactly("0 A null", "2:77 A G", "2:78 A null");
    }

    private static List<String> audit(ScoringFile file) {
        return Score.of(file, new Genome()).rows().stream()
                .map(row -> (row.position() == 0 ? "0" : row.chromosome() + ":" + row.position()) + " " + row.effect()
                        + " " + row.other())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 x A G 1|line 5: the position x is no whole number",
                "1 0 A G 1|line 5: the position 0 is no whole number",
                "1 5  G 1|line 5: the effect allele is missing",
                "1 5 A G|line 5: the weight \"\" is not a number",
                "1 5 A G 1e999|line 5: the weight \"1e999\" is not a number",
                "1 5 A G NaN|line 5: the weight \"NaN\" is not a number",
                "6  HLA-DQB1*02:01  1.194|line 5: the effect allele HLA-DQB1*02:01 is a name",
                "Q 5 A G 1|no row has a place",
            })
    void aRowThatCannotBeMeantIsNamed(String row, String fault) {
        assertThat(faults(Score.text("", row))).singleElement().asString().startsWith(fault);
    }

    @Test
    void haplotypesThatSingleSitesDoNotTellAreRefusedByName() {
        assertThat(faults(Score.text(
                        "is_haplotype is_diplotype is_dominant",
                        "6  HLA-DR3  1 TRUE FALSE FALSE",
                        "6  HLA-X/Y  1 FALSE TRUE FALSE",
                        "1 10;20 A;C G;T 1 FALSE TRUE FALSE",
                        "1 10 A;C G;T 1 TRUE FALSE FALSE",
                        "1 10;20 A;C  1 TRUE FALSE FALSE",
                        "1;2 10;20 A;C G;T 1 TRUE FALSE FALSE",
                        "1 10;20 A;C G;T 1 TRUE FALSE TRUE")))
                .hasSize(7)
                .allSatisfy(fault -> assertThat(fault).contains("is a haplotype or diplotype"))
                .anySatisfy(fault -> assertThat(fault).startsWith("line 5: HLA-DR3 is"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"genome/pgs/complex_variants_PGS000021.txt", "genome/pgs/complex_variants_PGS004239.txt"})
    void thePublishedComplexScoresAreRefusedByName(String path) throws IOException {
        try (InputStream in = Files.newInputStream(ReferenceFiles.at(path))) {
            ScoreReading reading = ScoringFileReader.read(in, new Stated("complex", "an example", Build.GRCH37));

            assertThat(((ScoreReading.Refused) reading).faults())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault).containsAnyOf("HLA", "no positions"));
        }
    }

    @Test
    void aFileWithoutAssemblyColumnsOrRowsIsRefused() {
        assertThat(faults("")).containsExactly("the file holds no table");
        assertThat(faults("#pgs_id=own\nrsID\teffect_allele\teffect_weight\nrs1\tA\t1\n"))
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).contains("HmPOS_build", "genome_build"))
                .anySatisfy(fault -> assertThat(fault).contains("no positions", "harmonised"));
        assertThat(faults("#genome_build=GRCh38\nhello world\n"))
                .hasSize(4)
                .anySatisfy(fault -> assertThat(fault).contains("pgs_id"));
        assertThat(faults("#pgs_id=own\n#genome_build=NCBI36\n"
                        + Score.text("", "1 5 A G 1").lines().toList().get(3)))
                .hasSize(1);
    }

    @Test
    void ofManyFaultsTheFirstTenAreNamed() {
        String[] rows = new String[30];
        Arrays.fill(rows, "1 5 A G many");

        assertThat(faults(Score.text("", rows))).hasSize(11).last().isEqualTo("and 20 more");
    }

    @Test
    void aDamagedGzipIsRefused() throws IOException {
        byte[] whole = gzipped(Score.text("", "1 5 A G 1").replace(' ', '\t'));

        assertThat(read(whole)).isInstanceOf(ScoreReading.Read.class);
        assertThat(read(Arrays.copyOf(whole, whole.length - 12)))
                .isInstanceOfSatisfying(
                        ScoreReading.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .asString()
                                .contains("gzip"));
    }

    @Test
    void aLineWithoutAnEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'A';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) 'A');
                return length;
            }
        };

        assertThat(((ScoreReading.Refused) ScoringFileReader.read(endless, Stated.NOTHING)).faults())
                .containsExactly("line 1 is longer than 1 MiB");
    }

    @Test
    void numbersAreReadAsTheLibraryReadsThem() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-12, 4));
            for (String written :
                    List.of(Double.toString(value), String.format("%.7e", value), "%.6f".formatted(value))) {
                byte[] bytes = written.getBytes(StandardCharsets.US_ASCII);
                assertThat(Decimals.read(bytes, 0, bytes.length)).as(written).isEqualTo(Double.parseDouble(written));
            }
        }
        for (String none : List.of("", "-", ".", "1e", "e5", "1x", "--1", "1 2", "Infinity", "1d")) {
            byte[] bytes = none.getBytes(StandardCharsets.US_ASCII);
            assertThat(Decimals.read(bytes, 0, bytes.length)).as(none).isNaN();
        }
    }

    private static ScoringFile read(String text) {
        return ((ScoreReading.Read) Score.reading(text)).file();
    }

    private static List<String> faults(String text) {
        return ((ScoreReading.Refused) Score.reading(text)).faults();
    }

    private static ScoreReading read(byte[] bytes) throws IOException {
        return ScoringFileReader.read(new ByteArrayInputStream(bytes), Stated.NOTHING);
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
