package io.epione.signals.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.SiteCall;
import io.epione.profile.genome.SiteCall.Called;
import io.epione.signals.ReferenceData;
import io.epione.signals.genome.GenomeFile;
import io.epione.signals.vcf.VcfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats in miniature, as another project tests them: eight sites on chromosome 1, the fifth not called. */
class ReferenceFilesTest {
    private static final Map<Integer, String> EXPECTED =
            Map.of(101, "AA", 102, "CC", 103, "GG", 104, "TT", 105, "--", 106, "CG", 107, "CT", 108, "AT");

    private static byte[] file(String name) throws IOException {
        Path path = ReferenceData.at("genome/consumer/input/" + name);
        return Files.readAllBytes(path);
    }

    private static GenomeFile.Read read(String name) throws IOException {
        return VcfFile.good(file(name), VcfFile.on(Build.GRCH37));
    }

    private static String letters(SiteCall call) {
        return call instanceof Called called
                ? called.first().compareTo(String.valueOf(called.second())) <= 0
                        ? called.first() + called.second()
                        : called.second() + called.first()
                : call instanceof SiteCall.NoCall ? "--" : "";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "23andme.txt",
                "23andme_allele.txt",
                "23andme_win.txt",
                "23mofang.txt",
                "DNALand.txt",
                "ancestry.txt",
                "ancestry_multi_sep.txt",
                "ftdna.csv",
                "ftdna_famfinder.csv",
                "generic.csv",
                "generic.tsv",
                "generic_extra_column.tsv",
                "generic_header_comment.tsv",
                "generic_multi_rsid.tsv",
                "generic_no_header.tsv",
                "generic_non_standard_columns.tsv",
                "genesforgood.txt",
                "livingdna.csv",
                "mapmygenome.txt",
                "mapmygenome_alt_header.txt",
                "mapmygenome_new_format.txt",
                "myheritage.csv",
                "myheritage_extra_quotes.csv",
                "plink.txt",
                "sano_dtc.txt",
                "sano_dtc_no_comments.txt",
                "selfdecode.txt",
                "tellmeGen.txt",
                "testvcf.vcf",
                "testvcf_chr_prefix.vcf",
                "testvcf_phased.vcf"
            })
    void everyFormatSaysTheSameOfTheEightSites(String name) throws IOException {
        GenomeFile.Read read = read(name);
        EXPECTED.forEach(
                (position, letters) -> assertThat(letters(read.genotypes().at("1", position)))
                        .as(name + " at " + position)
                        .isEqualTo(letters));
    }

    @Test
    void aFileWithoutTheFifthSiteDoesNotListIt() throws IOException {
        GenomeFile.Read read = read("circledna.txt");
        assertThat(letters(read.genotypes().at("1", 106))).isEqualTo("CG");
        assertThat(read.genotypes().at("1", 105)).isEqualTo(SiteCall.NOT_IN_FILE);
    }

    @Test
    void rowsOfAChipWithoutAPlaceAreLeftOut() throws IOException {
        GenomeFile.Read read = read("codigo46.txt");
        assertThat(letters(read.genotypes().at("1", 101))).isEqualTo("AA");
        assertThat(read.report().left()).isEqualTo(3);
        assertThat(read.report().platform()).isEqualTo("Código 46");
    }

    @Test
    void allelesOfAChipsOwnStrandAreNotBelieved() throws IOException {
        assertThat(VcfFile.refusal(file("sano.txt"))).isEqualTo("unknown-build");
        assertThat(VcfFile.read(file("sano.txt"), VcfFile.on(Build.GRCH37)))
                .isInstanceOfSatisfying(
                        GenomeFile.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("no-genotypes"));
    }

    @ParameterizedTest
    @CsvSource({"GRCh37.csv,GRCH37", "GRCh38.csv,GRCH38"})
    void theAssemblyIsToldByWhereKnownSitesLie(String name, Build build) throws IOException {
        GenomeFile.Read read = VcfFile.good(file(name));
        assertThat(read.genotypes().build()).isEqualTo(build);
        assertThat(read.report().buildBy()).isEqualTo("known-sites");
        assertThat(letters(read.genotypes().named("rs11928389"))).isEqualTo("CT");
    }

    @ParameterizedTest
    @CsvSource({
        "NCBI36.csv,unsupported-build",
        "empty.txt,empty",
        "generic.fa,not-genotypes",
        "discrepant_snps.csv,wrong-header",
        "testvcf_multi_sample.vcf,choose-sample",
        "GRCh37_PAR.csv,unknown-build"
    })
    void whatCannotBeReadIsRefusedByName(String name, String code) throws IOException {
        assertThat(VcfFile.refusal(file(name))).isEqualTo(code);
    }

    @Test
    void mitochondriaHaveOneCopyAndTwoLettersThereAreNoCall() throws IOException {
        GenomeFile.Read read = read("ancestry_mt.txt");
        assertThat(read.genotypes().at("MT", 101)).isEqualTo(new Called(null, "A", null, false));
        assertThat(read.genotypes().at("MT", 102)).isEqualTo(SiteCall.NO_CALL);
        assertThat(read.genotypes().at("MT", 103)).isEqualTo(SiteCall.NO_CALL);
    }

    @Test
    void oneIdentifierWithThreePlacesNamesNone() throws IOException {
        assertThat(read("duplicate_rsids.csv").genotypes().named("rs1")).isEqualTo(SiteCall.NO_CALL);
    }
}
