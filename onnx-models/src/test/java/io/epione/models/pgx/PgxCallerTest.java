package io.epione.models.pgx;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.Callability;
import io.epione.profile.genome.Diplotype;
import io.epione.profile.genome.GenePhenotype;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.GeneResult.Note;
import io.epione.profile.genome.Genotypes;
import io.epione.profile.genome.LaboratoryReport;
import io.epione.profile.genome.MissingSite;
import io.epione.profile.genome.PossibleDiplotype;
import io.epione.profile.genome.SiteCall;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PgxCallerTest {
    private static final String STAR_2 = "rs4244285";

    @Test
    void theReferenceIsCalledWhereEveryPositionWasCalled() {
        GeneResult.Read read = Person.withReferenceOf("CYP2C9").read();

        assertThat(best(read)).containsExactly("*1/*1");
        assertThat(read.callability()).isEqualTo(Callability.CALLED);
        assertThat(read.gaps().sites()).isEmpty();
    }

    @Test
    void aMissingPositionIsNeverTheReference() {
        GeneResult.Read read =
                Person.withReferenceOf("TPMT").without("rs1800460").read();

        assertThat(read.callability()).isEqualTo(Callability.PARTLY_CALLED);
        assertThat(read.gaps().sites()).extracting(MissingSite::id).containsExactly("rs1800460");
        assertThat(read.gaps().notExcluded()).contains("*3B");
        assertThat(read.best()).noneMatch(PossibleDiplotype::certain);
    }

    @ParameterizedTest
    @EnumSource(
            value = MissingSite.Why.class,
            names = {"NO_CALL", "IMPUTED", "UNKNOWN_ALLELE", "ONE_COPY", "OTHER_REFERENCE"})
    void whatWasNotReallyCalledIsMissing(MissingSite.Why why) {
        SiteCall.Called variant = new SiteCall.Called("C", "T", "T", false);
        SiteCall call = switch (why) {
            case NO_CALL -> new SiteCall.NoCall();
            case IMPUTED -> new SiteCall.Imputed(variant, 0.99);
            case UNKNOWN_ALLELE -> new SiteCall.Called("C", "C", "G", false);
            case ONE_COPY -> new SiteCall.Called("C", "C", null, false);
            case OTHER_REFERENCE -> new SiteCall.Called("CA", "C", "C", false);
            case NOT_IN_FILE -> new SiteCall.NotInFile();
        };

        GeneResult.Read read =
                Person.withReferenceOf("TPMT").with("rs1800460", call).read();

        assertThat(read.gaps().sites()).extracting(MissingSite::why).containsExactly(why);
        assertThat(read.callability()).isEqualTo(Callability.PARTLY_CALLED);
    }

    @Test
    void whereNothingWasReadNothingIsSaid() {
        GeneResult.Read read =
                Person.withReferenceOf("VKORC1").without("rs9923231").read();

        assertThat(read.callability()).isEqualTo(Callability.NOT_CALLED);
        assertThat(read.best()).isEmpty();
    }

    @Test
    void copiesThatCannotBeToldApartGiveEveryDiplotypeTheLikelierFirst() {
        GeneResult.Read read = Person.withReferenceOf("TPMT")
                .with("rs1800460", "C", "T")
                .with("rs1142345", "T", "C")
                .read();

        assertThat(best(read)).containsExactly("*1/*3A");
        assertThat(read.alternatives())
                .extracting(PossibleDiplotype::diplotype)
                .containsExactly(new Diplotype("*3B", "*3C"));
        assertThat(read.fitting())
                .extracting(GenePhenotype::name)
                .containsExactlyInAnyOrder("Intermediate Metabolizer", "Poor Metabolizer");
    }

    @Test
    void phasedCopiesGiveOneDiplotype() {
        GeneResult.Read read = Person.withReferenceOf("TPMT")
                .phased("rs1800460", "C", "T")
                .phased("rs1142345", "C", "T")
                .read();

        assertThat(best(read)).containsExactly("*3B/*3C");
        assertThat(read.alternatives()).isEmpty();
    }

    @Test
    void twoVariantsThatAreSeenOnBothCopiesNeedNoOtherPosition() {
        GeneResult.Read read = Person.withReferenceOf("CYP2C9")
                .with("rs1057910", "C", "C")
                .without("rs1799853")
                .read();

        assertThat(best(read)).containsExactly("*3/*3");
        assertThat(read.callability()).isEqualTo(Callability.CALLED);
        assertThat(read.best().getFirst().phenotype()).isEqualTo(new GenePhenotype("Poor Metabolizer", "0.0"));
    }

    @Test
    void anAlleleThatNoTableListsLeavesTheGeneUncalled() {
        GeneResult.Read read = Person.withReferenceOf("CYP2C19")
                .with(STAR_2, new SiteCall.Called("G", "G", "T", false))
                .read();

        assertThat(read.callability()).isEqualTo(Callability.NOT_CALLED);
        assertThat(read.notes()).containsExactly(Note.NOTHING_FITS);
    }

    @Test
    void anUnknownAlleleOfAGeneWithHarmOnlyDoesNotHideTheHarm() {
        GeneResult.Read read = Person.withReferenceOf("DPYD")
                .with("rs3918290", "C", "T")
                .with("rs67376798", new SiteCall.Called("T", "T", "G", false))
                .read();

        assertThat(best(read)).containsExactly("Reference/c.1905+1G>A (*2A)");
        assertThat(read.callability()).isEqualTo(Callability.PARTLY_CALLED);
    }

    @Test
    void ofDpydTheTwoLowestCountWhereTheCopiesCannotBeToldApart() {
        GeneResult.Read read = Person.withReferenceOf("DPYD")
                .with("rs3918290", "C", "T")
                .with("rs67376798", "T", "A")
                .with("rs1801265", "A", "G")
                .read();

        assertThat(best(read)).containsExactly("c.1905+1G>A (*2A)/c.2846A>T");
        assertThat(read.best().getFirst().phenotype()).isEqualTo(new GenePhenotype("Poor Metabolizer", "0.5"));
        assertThat(read.notes()).containsExactly(Note.TWO_LOWEST);
    }

    @Test
    void ofDpydEachPhasedCopyCountsItsLowest() {
        GeneResult.Read read = Person.withReferenceOf("DPYD")
                .phased("rs3918290", "T", "C")
                .phased("rs67376798", "A", "T")
                .read();

        assertThat(best(read)).containsExactly("Reference/[c.1905+1G>A (*2A) + c.2846A>T]");
        assertThat(read.best().getFirst().phenotype()).isEqualTo(new GenePhenotype("Intermediate Metabolizer", "1.0"));
    }

    @Test
    void hapB3GoesByItsIntronicVariantAndSaysWhenOnlyTheMarkerWasRead() {
        Person person = Person.withReferenceOf("DPYD").with("rs56038477", "C", "T");

        assertThat(person.read().notes()).containsExactly(Note.HAPB3_EXON_ALONE);
        assertThat(best(person.read())).containsExactly("Reference/Reference");
        assertThat(person.with("rs75017182", "G", "C").read().notes()).containsExactly(Note.TWO_LOWEST);
        assertThat(best(person.read())).containsExactly("Reference/c.1129-5923C>G, c.1236G>A (HapB3)");
        assertThat(person.without("rs75017182").read().notes()).containsExactly(Note.HAPB3_BY_EXON);
    }

    @Test
    void aFileOnGrch37GivesTheSame() {
        GeneResult.Read read = Person.withReferenceOf("CYP2C9")
                .with("rs1799853", "C", "T")
                .with("rs1057910", "A", "C")
                .without("rs28371686")
                .onGrch37()
                .read();

        assertThat(best(read)).containsExactly("*2/*3");
        assertThat(read.gaps().sites())
                .containsExactly(new MissingSite("rs28371686", "10", 96741058, MissingSite.Why.NOT_IN_FILE));
    }

    @Test
    void aBlockOfReferenceIsReadWhereItsBaseIsThatOfTheTables() {
        Person person = Person.withReferenceOf("CYP3A5")
                .with("rs776746", SiteCall.REFERENCE)
                .with("rs41303343", SiteCall.REFERENCE);

        assertThat(best(person.read())).containsExactly("*1/*1");
        assertThat(person.read().callability()).isEqualTo(Callability.CALLED);
        assertThat(person.onGrch37().read().callability()).isEqualTo(Callability.PARTLY_CALLED);
    }

    @Test
    void aSiteThatTheFilePutsElsewhereIsFoundByItsName() {
        Genotypes byPosition =
                Person.withReferenceOf("CYP3A5").without("rs41303343").genotypes();
        Genotypes named = new Genotypes() {
            @Override
            public Build build() {
                return byPosition.build();
            }

            @Override
            public SiteCall at(String chromosome, int position) {
                return byPosition.at(chromosome, position);
            }

            @Override
            public SiteCall named(String rsId) {
                return rsId.equals("rs41303343") ? new SiteCall.Called(null, "D", "I", false) : SiteCall.NOT_IN_FILE;
            }
        };

        assertThat(best(Person.withReferenceOf("CYP3A5").read(named))).containsExactly("*1/*7");
    }

    @Test
    void consumerLettersForAnInsertionAreReadAndARepeatIsNotGuessed() {
        GeneResult.Read inserted = Person.withReferenceOf("CYP3A5")
                .with("rs41303343", new SiteCall.Called(null, "D", "I", false))
                .read();
        GeneResult.Read repeat = Person.withReferenceOf("UGT1A1")
                .with("rs3064744", new SiteCall.Called(null, "D", "I", false))
                .read();

        assertThat(best(inserted)).containsExactly("*1/*7");
        assertThat(repeat.callability()).isEqualTo(Callability.NOT_CALLED);
    }

    @Test
    void aLaboratorysNewestReportGoesBeforeTheFileAndSomeGenesHaveNothingElse() {
        LaboratoryReport old = report("CYP2C9", "*1/*1", 2019);
        LaboratoryReport newest = report("CYP2C9", "*1/*3", 2024);

        List<GeneResult> results =
                new PgxCaller().call(Person.withReferenceOf("CYP2C9").genotypes(), List.of(newest, old));

        assertThat(results)
                .contains(new GeneResult.LaboratoryOnly("CYP2D6"))
                .filteredOn(result -> result.gene().equals("CYP2C9"))
                .singleElement()
                .isInstanceOfSatisfying(GeneResult.Reported.class, told -> {
                    assertThat(told.report().date()).isEqualTo(newest.date());
                    assertThat(told.report().phenotype())
                            .as("by CPIC's tables, where the laboratory names the diplotype alone")
                            .isEqualTo(new GenePhenotype("Intermediate Metabolizer", "1.0"));
                });
        assertThat(results).extracting(GeneResult::gene).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void severalHlaAllelesOfLaboratoriesAreToldBesideEachOther() {
        List<LaboratoryReport> reports = List.of(
                allele("*57:01 positive", 2024), allele("*58:01 negative", 2025), allele("*57:01 negative", 2020));

        assertThat(new PgxCaller().call(reports))
                .filteredOn(result -> result.gene().equals("HLA-B"))
                .extracting(result -> ((GeneResult.Reported) result).report().phenotype())
                .containsExactlyInAnyOrder(
                        new GenePhenotype("*57:01 positive", null), new GenePhenotype("*58:01 negative", null));
    }

    @Test
    void aDiplotypeWithoutAMeaningDoesNotHideWhatAFileShows() {
        List<GeneResult> results = new PgxCaller()
                .call(Person.withReferenceOf("CYP2C9").genotypes(), List.of(report("CYP2C9", "*1/*999", 2024)));

        assertThat(results)
                .filteredOn(result -> result.gene().equals("CYP2C9"))
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(GeneResult.Reported.class, GeneResult.Read.class);
    }

    private static LaboratoryReport allele(String phenotype, int year) {
        return new LaboratoryReport(
                "HLA-B", null, new GenePhenotype(phenotype, null), "A laboratory", LocalDate.of(year, 5, 1));
    }

    private static LaboratoryReport report(String gene, String diplotype, int year) {
        return new LaboratoryReport(gene, diplotype, null, "A laboratory", LocalDate.of(year, 5, 1));
    }

    private static List<String> best(GeneResult.Read read) {
        return read.best().stream().map(one -> one.diplotype().text()).toList();
    }
}
