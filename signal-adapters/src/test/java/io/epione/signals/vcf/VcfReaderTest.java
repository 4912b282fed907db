package io.epione.signals.vcf;

import static io.epione.signals.vcf.VcfFile.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.PackedGenotypes;
import io.epione.profile.genome.SiteCall;
import io.epione.profile.genome.SiteCall.Called;
import io.epione.signals.genome.GenomeFile;
import io.epione.signals.genome.GenomeOptions;
import io.epione.signals.genome.GenomeReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VcfReaderTest {
    private static SiteCall only(String row) {
        return good(VcfFile.of(row)).genotypes().at("1", 1000);
    }

    @Test
    void aFileOfOneSampleIsReadSiteBySite() {
        GenomeFile.Read read = good(VcfFile.resource("/vcf/one-sample.vcf"));
        PackedGenotypes genotypes = read.genotypes();
        assertThat(genotypes.build()).isEqualTo(Build.GRCH38);
        assertThat(genotypes.at("1", 1000)).isEqualTo(new Called("A", "A", "G", false));
        assertThat(genotypes.at("1", 1010)).isEqualTo(new Called("C", "T", "G", true));
        assertThat(genotypes.at("1", 1020)).isEqualTo(new Called("CA", "CA", "C", false));
        assertThat(genotypes.at("1", 1030)).isEqualTo(new Called("G", "G", "G", false));
        assertThat(genotypes.at("X", 3_000_000)).isEqualTo(new Called("T", "C", null, false));
        assertThat(genotypes.at("MT", 73)).isEqualTo(new Called("A", "G", null, false));
        assertThat(genotypes.named("rs12")).isEqualTo(genotypes.at("1", 1010));
        assertThat(genotypes.at("1", 1031)).isEqualTo(SiteCall.NOT_IN_FILE);
    }

    @Test
    void theReportSaysWhatTheFileIsAndWhatWasLeftOut() {
        GenomeReport report = good(VcfFile.resource("/vcf/one-sample.vcf")).report();
        assertThat(report.platform()).isEqualTo("GeneratedForTests");
        assertThat(report.buildBy()).isEqualTo("lengths");
        assertThat(report.rows()).isEqualTo(10);
        assertThat(report.sites()).isEqualTo(8);
        assertThat(report.called()).isEqualTo(6);
        assertThat(report.imputed()).isEqualTo(1);
        assertThat(report.left()).isEqualTo(2);
        assertThat(report.filtered()).isEqualTo(1);
        assertThat(report.callRate()).isEqualTo(7 / 8.0);
        assertThat(report.phased()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "chr1 1000 . A G . PASS . GT ./.",
        "chr1 1000 . A G . PASS . GT ./1",
        "chr1 1000 . A G . PASS . GT .",
        "chr1 1000 . A G . PASS . GT 0/1/1",
        "chr1 1000 . A G . PASS . GT 0/2",
        "chr1 1000 . A G . PASS . DP 30",
        "chr1 1000 . A G . lowq . GT 0/1",
        "chr1 1000 . A G . PASS . GT:FT 0/1:bad",
        "chr1 1000 . AT A . PASS . GT ./.",
        "chr1 1000 . AT A . lowq . GT 0/1"
    })
    void whatIsNotCalledOrNotTrustedIsNoCall(String row) {
        String called = "chr1 5 . A G . PASS . GT 0/1";
        assertThat(good(VcfFile.of(called, row)).genotypes().at("1", 1000)).isEqualTo(SiteCall.NO_CALL);
    }

    @Test
    void aGenotypeIsPhasedWhereItIsWrittenSo() {
        assertThat(only("chr1 1000 . A G . PASS . GT 1|0")).isEqualTo(new Called("A", "G", "A", true));
        assertThat(only("chr1 1000 . A G . PASS . GT 1/0")).isEqualTo(new Called("A", "A", "G", false));
        assertThat(only("chr1 1000 . AT A . PASS . GT 1|0")).isEqualTo(new Called("AT", "A", "AT", true));
    }

    @Test
    void twoPhaseSetsSayNothingAboutEachOther() {
        PackedGenotypes genotypes = good(VcfFile.of(
                        "chr1 900 . A G . PASS . GT:PS 0|0:.",
                        "chr1 1000 . A G . PASS . GT:PS 0|1:1000",
                        "chr1 1001 . A G . PASS . GT:PS 1|0:1000",
                        "chr1 1002 . A G . PASS . GT:PS 0|1:1002",
                        "chr1 1003 . A AT . PASS . GT:PS 0|1:1002",
                        "chr1 1004 . A G . PASS . GT 0|1",
                        "chr1 1005 . A G . PASS . GT:PS 1|1:1002",
                        "chr2 1000 . A G . PASS . GT:PS 1|0:7"))
                .genotypes();
        assertThat(genotypes.at("1", 1000)).isEqualTo(new Called("A", "A", "G", true));
        assertThat(genotypes.at("1", 1001)).isEqualTo(new Called("A", "G", "A", true));
        assertThat(genotypes.at("1", 1002)).isEqualTo(new Called("A", "A", "G", false));
        assertThat(genotypes.at("1", 1003)).isEqualTo(new Called("A", "A", "AT", false));
        assertThat(genotypes.at("1", 1004)).isEqualTo(new Called("A", "A", "G", false));
        assertThat(genotypes.at("1", 1005)).isEqualTo(new Called("A", "G", "G", true));
        assertThat(genotypes.at("2", 1000)).isEqualTo(new Called("A", "G", "A", true));
    }

    @ParameterizedTest
    @CsvSource({
        "R2=0.87,             0.87",
        "AF=0.1;R2=0.87;MAF=0.1, 0.87",
        "DR2=0.9;AF=0.2;IMP,  0.9",
        "IMPUTED;R2=0.5,      0.5",
        "IMP,                 0"
    })
    void whatWasImputedSaysHowWell(String info, double r2) {
        assertThat(only("chr1 1000 . A G . PASS " + info + " GT 0|1"))
                .isEqualTo(new SiteCall.Imputed(new Called("A", "A", "G", true), r2));
    }

    @ParameterizedTest
    @CsvSource({"PASS,TYPED;R2=0.9", "PASS,R2=0.9;ER2=0.8", "GENOTYPED,R2=0.9", "PASS,XR2=0.9;R2X=1"})
    void whatWasReadBesideImputedSitesIsCalled(String filter, String info) {
        assertThat(only("chr1 1000 . A G . " + filter + " " + info + " GT 0|1"))
                .isEqualTo(new Called("A", "A", "G", true));
    }

    @Test
    void whereImputedRowsCarryAFlagOneWithoutItWasRead() {
        String head = VcfFile.HEAD_38 + "##INFO=<ID=IMP,Number=0,Type=Flag,Description=\"x\">\n"
                + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\n";
        byte[] file = VcfFile.bytes(head + "chr1\t1000\t.\tA\tG\t.\tPASS\tDR2=1.00\tGT\t0|1\n");
        assertThat(good(file).genotypes().at("1", 1000)).isEqualTo(new Called("A", "A", "G", true));
    }

    @Test
    void blocksOfAGvcfAreTheReferenceWhereTheyAreSureOfIt() {
        PackedGenotypes genotypes = good(VcfFile.resource("/vcf/blocks.g.vcf")).genotypes();
        assertThat(genotypes.at("1", 999)).isEqualTo(SiteCall.NOT_IN_FILE);
        assertThat(genotypes.at("1", 1000)).isEqualTo(SiteCall.REFERENCE);
        assertThat(genotypes.at("1", 1999)).isEqualTo(SiteCall.REFERENCE);
        assertThat(genotypes.at("1", 2000)).isEqualTo(new Called("A", "A", "G", false));
        assertThat(genotypes.at("1", 2005)).isEqualTo(SiteCall.NO_CALL);
        assertThat(genotypes.at("1", 2020)).isEqualTo(SiteCall.NO_CALL);
        assertThat(genotypes.at("1", 2021)).isEqualTo(new Called("C", "C", "C", false));
        assertThat(genotypes.at("1", 2022)).isEqualTo(SiteCall.NOT_IN_FILE);
    }

    @Test
    void ofSeveralSamplesTheOneThatIsNamedIsRead() {
        byte[] file = VcfFile.resource("/vcf/two-samples.vcf");
        assertThat(VcfFile.read(file)).isInstanceOfSatisfying(GenomeFile.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("choose-sample");
            assertThat(refused.choices()).containsExactly("ANN", "BOB");
        });
        PackedGenotypes ann = good(file, new GenomeOptions("ANN", null)).genotypes();
        PackedGenotypes bob = good(file, new GenomeOptions("BOB", null)).genotypes();
        assertThat(ann.at("1", 1000)).isEqualTo(new Called("A", "A", "G", false));
        assertThat(ann.at("1", 1001)).isEqualTo(SiteCall.NO_CALL);
        assertThat(bob.at("1", 1000)).isEqualTo(new Called("A", "G", "G", false));
        assertThat(bob.at("1", 1001)).isEqualTo(new Called("A", "A", "G", true));
        assertThat(VcfFile.read(file, new GenomeOptions("EVE", null)))
                .isInstanceOfSatisfying(
                        GenomeFile.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("unknown-sample"));
    }

    @Test
    void aSymbolicAlleleIsLeftOutAndAnyOtherAlleleIsNone() {
        byte[] file = VcfFile.of(
                "chr1 1000 . A <DEL> . PASS END=1500 GT 0/1",
                "chr1 1001 . A ]chr2:5]A . PASS . GT 0/1",
                "chr1 1002 . A G,<NON_REF> . PASS . GT 0/1",
                "chr1 1003 . A <*> . PASS . GT 0/0");
        PackedGenotypes genotypes = good(file).genotypes();
        assertThat(genotypes.at("1", 1000)).isEqualTo(SiteCall.NOT_IN_FILE);
        assertThat(genotypes.at("1", 1001)).isEqualTo(SiteCall.NOT_IN_FILE);
        assertThat(genotypes.at("1", 1002)).isEqualTo(new Called("A", "A", "G", false));
        assertThat(genotypes.at("1", 1003)).isEqualTo(new Called("A", "A", "A", false));
    }
}
