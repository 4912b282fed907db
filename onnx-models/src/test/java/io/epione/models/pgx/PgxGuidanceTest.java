package io.epione.models.pgx;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.models.pgx.Guidance.Handover;
import io.epione.profile.genome.GenePhenotype;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.GuidanceClass;
import io.epione.profile.genome.LaboratoryReport;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class PgxGuidanceTest {
    private final PgxGuidance guidance = new PgxGuidance();

    @Test
    void aMedicineIsFoundUnderItsBrandAndNotInsideAnotherWord() {
        assertThat(guidance.medicinesIn("Is Plavix all right for me?")).containsExactly("clopidogrel");
        assertThat(guidance.medicinesIn("Clopidogrel 75 MG Oral Tablet")).containsExactly("clopidogrel");
        assertThat(guidance.medicinesIn("my codeineless cough")).isEmpty();
    }

    @Test
    void aCreamIsNoInfusion() {
        assertThat(guidance.medicinesIn("fluorouracil 5 % topical cream")).isEmpty();
        assertThat(guidance.medicinesIn("fluorouracil infusion")).containsExactly("fluorouracil");
    }

    @Test
    void twoNoFunctionAllelesAreAnAvoidWithItsSource() {
        Guidance clopidogrel = only(clopidogrel("A", "A"), "clopidogrel");

        assertThat(clopidogrel.of()).isEqualTo(GuidanceClass.AVOID);
        assertThat(clopidogrel.handover()).isEqualTo(Handover.PRESCRIBER);
        assertThat(clopidogrel.guideline().shown()).contains("CPIC", "2022", "35034351");
        assertThat(clopidogrel.review()).isEqualTo("unreviewed");
    }

    @Test
    void withTheSiteMissingNothingCanBeTold() {
        Person person = Person.withReferenceOf("CYP2C19").with("rs3758581", "G", "G");

        assertThat(only(person, "clopidogrel").of()).isEqualTo(GuidanceClass.NO_CHANGE);
        assertThat(only(person.without("rs4244285"), "clopidogrel").of()).isEqualTo(GuidanceClass.CANNOT_TELL);
    }

    @Test
    void anotherMissingPositionIsNeverNoChange() {
        Person person =
                Person.withReferenceOf("CYP2C19").with("rs3758581", "G", "G").without("rs4986893");

        assertThat(only(person, "clopidogrel").of()).isEqualTo(GuidanceClass.CANNOT_TELL);
    }

    @Test
    void whatWasSeenCountsWhateverElseIsMissing() {
        Person person = clopidogrel("G", "A").without("rs4986893", "rs28399504");

        assertThat(only(person, "clopidogrel").of()).isEqualTo(GuidanceClass.AVOID);
    }

    @Test
    void theWorstAlternativeCounts() {
        Person person =
                Person.withReferenceOf("TPMT").with("rs1800460", "C", "T").with("rs1142345", "T", "C");

        assertThat(of(person.results(), "azathioprine", "TPMT").of()).isEqualTo(GuidanceClass.AVOID);
        assertThat(of(person.without("rs1800462").results(), "azathioprine", "TPMT")
                        .of())
                .isEqualTo(GuidanceClass.AVOID);
    }

    @Test
    void aFluoropyrimidineIsForOncologyBeforeTheNextDose() {
        Person person = Person.withReferenceOf("DPYD").with("rs67376798", "T", "A");

        assertThat(only(person, "capecitabine").of()).isEqualTo(GuidanceClass.PRESCRIBER_CONSIDERS);
        assertThat(only(person, "capecitabine").handover()).isEqualTo(Handover.ONCOLOGY_BEFORE_NEXT_DOSE);
        assertThat(only(Person.withReferenceOf("DPYD"), "capecitabine").handover())
                .isEqualTo(Handover.NONE);
    }

    @Test
    void aGeneOfLaboratoriesIsToldByTheirReportOnly() {
        List<GeneResult> none = Person.withReferenceOf("CYP2C9").results();
        GeneResult reported = new GeneResult.Reported(new LaboratoryReport(
                "CYP2D6",
                "*1x3/*1",
                new GenePhenotype("Ultrarapid Metabolizer", "4.0"),
                "A laboratory",
                LocalDate.of(2024, 5, 1)));

        assertThat(of(none, "codeine", "CYP2D6").of()).isEqualTo(GuidanceClass.CANNOT_TELL);
        assertThat(of(List.of(reported), "codeine", "CYP2D6").of()).isEqualTo(GuidanceClass.AVOID);
    }

    @Test
    void aDiplotypeWithCopiesThatNobodyCountedIsTakenAtItsWorst() {
        LaboratoryReport report =
                new LaboratoryReport("CYP2D6", "*1xN/*4", null, "A laboratory", LocalDate.of(2024, 5, 1));
        List<GeneResult> results = new PgxCaller().call(List.of(report));

        assertThat(of(results, "codeine", "CYP2D6").of()).isEqualTo(GuidanceClass.AVOID);
        assertThat(of(results, "hydrocodone", "CYP2D6").of())
                .as("what it means for the ultrarapid is not told, and normal does not hide that")
                .isEqualTo(GuidanceClass.CANNOT_TELL);
    }

    @Test
    void theWorstOfAMedicinesGenesComesFirst() {
        List<Guidance> all = guidance.of(
                Person.withReferenceOf("SLCO1B1").with("rs4149056", "C", "C").results(), List.of("rosuvastatin"));

        assertThat(all).extracting(one -> one.result().gene()).containsExactly("SLCO1B1", "ABCG2");
        assertThat(all)
                .extracting(Guidance::of)
                .containsExactly(GuidanceClass.PRESCRIBER_CONSIDERS, GuidanceClass.CANNOT_TELL);
    }

    private static Person clopidogrel(String first, String second) {
        String tag = second.equals("A") ? "G" : "A";
        return Person.withReferenceOf("CYP2C19")
                .with("rs3758581", "G", "G")
                .with("rs4244285", first, second)
                .with("rs12769205", first.equals("A") ? "G" : "A", tag);
    }

    private Guidance only(Person person, String medicine) {
        List<Guidance> all = guidance.of(person.results(), List.of(medicine));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Guidance of(Collection<GeneResult> results, String medicine, String gene) {
        return guidance.of(results, List.of(medicine)).stream()
                .filter(one -> one.result().gene().equals(gene))
                .findFirst()
                .orElseThrow();
    }
}
