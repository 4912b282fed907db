package io.epione.assistant.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.turn.Chat;
import io.epione.profile.person.PatientId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LaboratoryReportTest {
    private static final String DAY = "2026-03-04";
    private static final String CYP2D6 = "genes.find { it.gene == 'CYP2D6' }";

    private final Genome genome;
    private final SignedTokens tokens;
    private final LoopClient loop;
    private final Dump dump;
    private PatientId patient = new PatientId("nobody");

    @Inject
    LaboratoryReportTest(Genome genome, SignedTokens tokens, LoopClient loop, Dump dump) {
        this.genome = genome;
        this.tokens = tokens;
        this.loop = loop;
        this.dump = dump;
    }

    @BeforeEach
    void somebodyNew() {
        patient = genome.somebody();
    }

    private ValidatableResponse sends(String path, String body) {
        ValidatableResponse answer =
                Chat.as(tokens.patient(patient.value())).body(body).post(path).then();
        genome.checked();
        return answer;
    }

    private void sendsCyp2d6(String diplotype, String answer) {
        sends(
                        "/fhir",
                        LaboratoryResults.bundle(
                                LaboratoryResults.genotype("g-1", "CYP2D6", diplotype, DAY),
                                LaboratoryResults.metabolism("g-1", answer, DAY)))
                .statusCode(200)
                .body("entry.response.status", everyItem(equalTo("200 OK")));
    }

    private String asks(String medicine) {
        return Chat.of(tokens.patient(patient.value())).hears("Is " + medicine + " all right for me?");
    }

    private ValidatableResponse pgx() {
        return Chat.as(tokens.patient(patient.value()))
                .get("/api/genome/pgx")
                .then()
                .statusCode(200);
    }

    @Test
    void codeineIsAnsweredFromTheLaboratorysReportAndGoesToThePrescriber() {
        genome.takes(patient, "Codeine 30 mg");
        sendsCyp2d6("*4/*4", "LA9657-3");

        assertThat(asks("codeine"))
                .contains("A report from Genes Laboratory of 2026-03-04 says CYP2D6 *4/*4, Poor Metabolizer")
                .contains("CPIC guideline for CYP2D6, OPRM1, COMT and opioids")
                .contains("keep taking it until your prescriber answers");
        assertThat(loop.open(patient.value()))
                .extracting(one -> one.path("level").asText())
                .contains("soon");
        pgx().body("state", equalTo("known"))
                .body(CYP2D6 + ".source", equalTo("laboratory"))
                .body(CYP2D6 + ".report.diplotype", equalTo("*4/*4"))
                .body(CYP2D6 + ".report.date", equalTo(DAY))
                .body(CYP2D6 + ".guidance.find { it.medicine == 'codeine' }.guidanceClass", equalTo("avoid"));
    }

    @Test
    void aDiplotypeWithoutAStatedPhenotypeIsScoredAndAnUnknownAlleleIsNot() {
        sends("/fhir/Observation", LaboratoryResults.genotype("g-4", "CYP2D6", "*1xN/*4", DAY));

        assertThat(asks("codeine"))
                .contains(
                        "says CYP2D6 *1xN/*4. In CPIC's words that can be: Normal Metabolizer or Ultrarapid Metabolizer")
                .contains("a choice other than codeine");
        pgx().body(CYP2D6 + ".report.phenotype", equalTo(null))
                .body(CYP2D6 + ".report.possible.activityScore", everyItem(equalTo("≥2.0")));

        sends("/fhir/Observation", LaboratoryResults.genotype("g-4", "CYP2D6", "*22/*4", DAY));
        assertThat(asks("codeine")).contains("is not known").doesNotContain("Metabolizer", "no change");
    }

    @Test
    void normalIsNeverCalledSafe() {
        sendsCyp2d6("*1/*1", "LA25391-6");

        assertThat(asks("codeine")).contains("Normal Metabolizer", "That does not mean that codeine is safe for you");
    }

    @ParameterizedTest
    @CsvSource({"abacavir, HLA-B*57:01", "carbamazepine, HLA-B*15:02", "carbamazepine, HLA-A*31:01"})
    void anHlaAlleleThatIsPresentGoesToThePrescriber(String medicine, String allele) {
        genome.takes(patient, medicine + " 300 mg");
        sends("/fhir/Observation", LaboratoryResults.allele(allele, "Positive", DAY))
                .statusCode(200)
                .body("issue[0].diagnostics", containsString("sealed"));
        sends("/fhir/Observation", LaboratoryResults.allele("HLA-B*58:01", "Negative", "2026-05-05"))
                .statusCode(200);

        assertThat(asks(medicine)).contains(allele.substring(5) + " positive", "keep taking it");
        assertThat(loop.open(patient.value()))
                .extracting(one -> one.path("reason").asText())
                .anySatisfy(reason -> assertThat(reason).contains(medicine, allele.substring(0, 5)));
    }

    @Test
    void whatOneAlleleSaysIsNotTakenForAnother() {
        sends("/fhir/Observation", LaboratoryResults.allele("HLA-B*58:01", "Negative", DAY));

        assertThat(asks("abacavir")).contains("is not known").doesNotContain("no change");
    }

    @Test
    void anHlaGenotypeShowsTheAllelesItHas() {
        sends("/fhir/Observation", LaboratoryResults.genotype("g-2", "HLA-B", "*57:01:01/*08:01", DAY))
                .statusCode(200);

        assertThat(asks("abacavir")).contains("*57:01 positive", "a choice other than abacavir");
        assertThat(asks("allopurinol")).doesNotContain("negative", "no change");
    }

    @Test
    void aDumpHasNothingOfWhatALaboratoryReported() {
        sendsCyp2d6("*4/*4", "LA9657-3");
        asks("codeine");

        assertThat(dump.of(patient))
                .contains("sealed:1:")
                .doesNotContain("CYP2D6", "*4/*4", "Metabolizer", "LA9657-3", "53040-2", "Genes Laboratory");
        sends("/fhir/Observation", LaboratoryResults.genotype("g-1", "CYP2D6", "*1/*4", "2026-04-04"));
        assertThat(dump.of(patient)).doesNotContain("CYP2D6", "*1/*4");
    }

    @Test
    void itBelongsToTheGenomeSoItClosesAndEndsWithIt() {
        sendsCyp2d6("*4/*4", "LA9657-3");

        genome.consent(patient, false);
        assertThat(asks("codeine")).doesNotContain("*4", "Poor Metabolizer");
        pgx().body("state", equalTo("withheld"));
        sends("/fhir/Observation", LaboratoryResults.allele("HLA-B*57:01", "Positive", DAY))
                .statusCode(422)
                .body("issue[0].details.coding[0].code", equalTo("consent-needed"));

        genome.consent(patient, true);
        pgx().body("state", equalTo("known")).body("genes.gene", not(empty()));
        genome.as(patient).delete("/api/genome").then().statusCode(204);
        pgx().body("state", equalTo("none"));
        assertThat(dump.of(patient)).doesNotContain("sealed:1:");
    }

    @Test
    void theSameNameAgainCorrectsItAndItsSenderTakesItBack() {
        String first = LaboratoryResults.genotype("g-9", "CYP2C19", "*2/*2", DAY);
        sends("/fhir/Observation", first).statusCode(200);
        pgx().body("genes.find { it.gene == 'CYP2C19' }.report.phenotype.name", equalTo("Poor Metabolizer"));

        sends("/fhir/Observation", first.replace("*2/*2", "*1/*1"));
        pgx().body("genes.findAll { it.gene == 'CYP2C19' }.report.diplotype", contains("*1/*1"));

        String back = first.replace("\"final\"", "\"entered-in-error\"");
        sends("/fhir/Observation", back).statusCode(200);
        pgx().body("state", equalTo("none"));
        sends("/fhir/Observation", back).statusCode(422);
    }

    @Test
    void aReportGoesBeforeTheFile() throws IOException {
        genome.taken(patient, "", TwoGenes.poorForClopidogrel().bytes()).body("status", equalTo("stored"));
        sends("/fhir/Observation", LaboratoryResults.genotype("g-3", "CYP2C19", "*1/*1", DAY));

        assertThat(asks("clopidogrel"))
                .contains("A report from Genes Laboratory", "CYP2C19 *1/*1")
                .doesNotContain("*2/*2");
        assertThat(asks("capecitabine"))
                .as("other genes are read from the file")
                .contains("Your file shows DPYD");
    }

    @Test
    void withoutAFileOtherGenesAreNotTold() {
        sendsCyp2d6("*4/*4", "LA9657-3");

        assertThat(asks("clopidogrel")).contains("no genome file").doesNotContain("CYP2C19");
    }

    @Test
    void whatTellsOfGenesWithoutMeaningForMedicinesIsNamedAndNotKept() {
        JsonNode before = loop.get(tokens.patient(patient.value()), "/fhir/Observation");
        sends("/fhir", LaboratoryResults.bundle("""
                {"resourceType":"Observation","status":"final","effectiveDateTime":"2026-03-04",
                 "code":{"coding":[{"system":"http://loinc.org","code":"69548-6"}]},
                 "component":[{"code":{"coding":[{"system":"http://loinc.org","code":"48018-6"}]},
                   "valueCodeableConcept":{"text":"BRCA1"}}]}""", """
                {"resourceType":"DiagnosticReport","status":"final","conclusion":"BRCA1 pathogenic",
                 "category":[{"coding":[{"code":"GE"}]}],"code":{"text":"Report"}}""")).statusCode(422);

        assertThat(dump.of(patient)).doesNotContain("BRCA1", "pathogenic");
        assertThat(loop.get(tokens.patient(patient.value()), "/fhir/Observation")
                        .path("total"))
                .isEqualTo(before.path("total"));
    }
}
