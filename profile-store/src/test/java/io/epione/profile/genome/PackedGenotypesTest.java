package io.epione.profile.genome;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.genome.SiteCall.Called;
import org.junit.jupiter.api.Test;

class PackedGenotypesTest {
    private static final double READ = Double.NaN;

    private final GenotypesBuilder builder = new GenotypesBuilder();

    private void snv(int position, char reference, char alternative, int first, int second) {
        builder.add(
                Chromosome.C1,
                position,
                SnvCode.vcf((byte) reference, (byte) alternative, first, second, false),
                0,
                READ);
    }

    @Test
    void everyGenotypeOfEveryPairOfBasesComesBackAsItWas() {
        int position = 0;
        for (char reference : "ACGT".toCharArray()) {
            for (char alternative :
                    "ACGT".replace(String.valueOf(reference), "").toCharArray()) {
                for (int genotype = 0; genotype < 4; genotype++) {
                    position++;
                    int code = SnvCode.vcf((byte) reference, (byte) alternative, genotype / 2, genotype % 2, true);
                    builder.add(Chromosome.X, position, code, 0, READ);
                    String alleles = "" + reference + alternative;
                    assertThat(SnvCode.alternative(code)).isEqualTo((byte) alternative);
                    assertThat(new GenotypesBuilderOf(code).call())
                            .isEqualTo(new Called(
                                    "" + reference,
                                    "" + alleles.charAt(genotype / 2),
                                    "" + alleles.charAt(genotype % 2),
                                    true));
                }
            }
        }
        assertThat(builder.build(Build.GRCH38).size()).isEqualTo(48);
    }

    private record GenotypesBuilderOf(int code) {
        SiteCall call() {
            var one = new GenotypesBuilder();
            one.add(Chromosome.C7, 99, code, 0, READ);
            return one.build(Build.GRCH37).at("7", 99);
        }
    }

    @Test
    void lettersOfAConsumerFileComeBackWithoutAReference() {
        builder.add(Chromosome.C2, 10, SnvCode.consumer((byte) 'T', (byte) 'C'), 0, READ);
        builder.add(Chromosome.C2, 11, SnvCode.consumer((byte) 'I', (byte) 'D'), 0, READ);
        builder.add(Chromosome.MT, 12, SnvCode.consumer((byte) 'G', (byte) 0), 0, READ);
        builder.add(Chromosome.C2, 13, SnvCode.NO_CALL, 0, READ);

        PackedGenotypes packed = builder.build(Build.GRCH37);

        assertThat(packed.at("2", 10)).isEqualTo(new Called(null, "C", "T", false));
        assertThat(packed.at("2", 11)).isEqualTo(new Called(null, "D", "I", false));
        assertThat(packed.at("MT", 12)).isEqualTo(new Called(null, "G", null, false));
        assertThat(packed.at("2", 13)).isEqualTo(SiteCall.NO_CALL);
    }

    @Test
    void aSiteThatIsNotListedIsNeverTheReference() {
        snv(100, 'A', 'G', 0, 0);
        PackedGenotypes packed = builder.build(Build.GRCH38);
        assertThat(packed.at("1", 101)).isEqualTo(SiteCall.NOT_IN_FILE);
        assertThat(packed.at("2", 100)).isEqualTo(SiteCall.NOT_IN_FILE);
        assertThat(packed.at("chr1", 100)).isEqualTo(SiteCall.NOT_IN_FILE);
        assertThat(packed.named("rs1")).isEqualTo(SiteCall.NOT_IN_FILE);
    }

    @Test
    void whatABlockCoversIsCalledAsTheReferenceWhateverThatIs() {
        builder.addBlock(Chromosome.C1, 100, 199, 2);
        builder.addBlock(Chromosome.C1, 200, 250, 2);
        builder.addBlock(Chromosome.C1, 251, 300, 0);
        builder.addBlock(Chromosome.Y, 5, 6, 1);
        snv(150, 'A', 'G', 0, 1);

        PackedGenotypes packed = builder.build(Build.GRCH38);

        assertThat(packed.sites(Chromosome.C1).blocks().size()).isEqualTo(2);
        assertThat(packed.at("1", 99)).isEqualTo(SiteCall.NOT_IN_FILE);
        assertThat(packed.at("1", 100)).isEqualTo(SiteCall.REFERENCE);
        assertThat(packed.at("1", 150)).isEqualTo(new Called("A", "A", "G", false));
        assertThat(packed.at("1", 250)).isEqualTo(SiteCall.REFERENCE);
        assertThat(packed.at("1", 251)).isEqualTo(SiteCall.NO_CALL);
        assertThat(packed.at("1", 301)).isEqualTo(SiteCall.NOT_IN_FILE);
        assertThat(packed.at("Y", 6)).isEqualTo(SiteCall.REFERENCE_ONCE);
    }

    @Test
    void theQualityOfAnImputationIsKeptAndNeverRoundedUp() {
        builder.add(Chromosome.C1, 1, SnvCode.vcf((byte) 'A', (byte) 'G', 0, 1, false), 0, 0.87);
        builder.add(Chromosome.C1, 2, SnvCode.vcf((byte) 'A', (byte) 'G', 0, 1, false), 0, 0.99999);
        builder.add(Chromosome.C1, 3, SnvCode.vcf((byte) 'A', (byte) 'G', 0, 1, false), 0, READ);

        PackedGenotypes packed = builder.build(Build.GRCH38);

        var called = new Called("A", "A", "G", false);
        assertThat(packed.at("1", 1)).isEqualTo(new SiteCall.Imputed(called, 0.87));
        assertThat(packed.at("1", 2)).isEqualTo(new SiteCall.Imputed(called, 0.9999));
        assertThat(packed.at("1", 3)).isEqualTo(called);
    }

    @Test
    void rowsInAnyOrderAreSortedAndKeepWhatBelongsToThem() {
        builder.add(Chromosome.C1, 300, SnvCode.consumer((byte) 'A', (byte) 'A'), 3, READ);
        builder.addComplex(Chromosome.C1, 200, "AT", "A", "AT", "A", true, 2, 0.5);
        builder.add(Chromosome.C1, 100, SnvCode.consumer((byte) 'C', (byte) 'C'), 1, 0.25);

        PackedGenotypes packed = builder.build(Build.GRCH37);

        Sites sites = packed.sites(Chromosome.C1);
        assertThat(sites.position(0)).isEqualTo(100);
        assertThat(packed.named("rs1")).isEqualTo(new SiteCall.Imputed(new Called(null, "C", "C", false), 0.25));
        assertThat(packed.named("rs2")).isEqualTo(new SiteCall.Imputed(new Called("AT", "AT", "A", true), 0.5));
        assertThat(packed.named("rs3")).isEqualTo(new Called(null, "A", "A", false));
        assertThat(sites.alternatives(1)).isEqualTo("A");
    }

    @Test
    void twoRowsThatAgreeAreOneAndTwoThatDoNotAreNoCall() {
        snv(10, 'A', 'G', 0, 1);
        snv(10, 'A', 'G', 0, 1);
        snv(20, 'A', 'G', 0, 1);
        snv(20, 'A', 'G', 1, 1);
        snv(30, 'A', 'G', -1, -1);
        snv(30, 'A', 'G', 1, 1);

        PackedGenotypes packed = builder.build(Build.GRCH38);

        assertThat(packed.size()).isEqualTo(3);
        assertThat(builder.duplicates()).isEqualTo(3);
        assertThat(builder.conflicts()).isEqualTo(1);
        assertThat(packed.at("1", 10)).isEqualTo(new Called("A", "A", "G", false));
        assertThat(packed.at("1", 20)).isEqualTo(SiteCall.NO_CALL);
        assertThat(packed.at("1", 30)).isEqualTo(new Called("A", "G", "G", false));
    }

    @Test
    void ofSeveralRowsOfOnePositionTheOneWithAnotherAlleleSpeaks() {
        snv(10, 'A', 'G', 0, 0);
        snv(10, 'A', 'C', 0, 1);
        snv(20, 'A', 'G', 0, 1);
        snv(20, 'A', 'C', 0, 1);

        PackedGenotypes packed = builder.build(Build.GRCH38);

        assertThat(packed.at("1", 10)).isEqualTo(new Called("A", "A", "C", false));
        assertThat(packed.at("1", 20)).isEqualTo(SiteCall.NO_CALL);
    }

    @Test
    void anIdentifierThatNamesTwoSitesThatDifferIsNoCall() {
        builder.add(Chromosome.C1, 1, SnvCode.consumer((byte) 'A', (byte) 'A'), 7, READ);
        builder.add(Chromosome.C1, 2, SnvCode.consumer((byte) 'A', (byte) 'G'), 7, READ);
        builder.add(Chromosome.C1, 3, SnvCode.consumer((byte) 'A', (byte) 'G'), RsId.parse("rs4000000000"), READ);
        PackedGenotypes packed = builder.build(Build.GRCH38);
        assertThat(packed.named("rs7")).isEqualTo(SiteCall.NO_CALL);
        assertThat(packed.named("rs4000000000")).isEqualTo(new Called(null, "A", "G", false));
    }
}
