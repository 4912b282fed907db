package io.epione.models;

import static io.epione.models.Asked.assessed;
import static io.epione.models.Asked.input;
import static io.epione.models.Asked.problem;
import static io.epione.models.Asked.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Value;
import io.epione.profile.risk.Assessment.NotAssessable;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.Assessment.RiskAssessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedInputsTest {
    private static final String PREVENT = "prevent-base-10y";

    @Test
    void recordsThatDoNotMentionSomethingAnswerNoAndSaySo() {
        RiskAssessment risk = assessed(PREVENT, Someone.complete(50));

        assertThat(input(risk, "dm").value()).isZero();
        assertThat(input(risk, "dm").state()).isEqualTo(Fact.State.IMPUTED);
        assertThat(risk.warnings())
                .containsExactly(
                        "No medicine for high blood pressure is recorded; counted as none.",
                        "No statin is recorded; counted as none.",
                        "No diabetes is recorded; counted as none.");
    }

    @Test
    void withoutAnyRecordsNothingIsAssumed() {
        NotAssessable refused = refused(PREVENT, Someone.complete(50).withoutRecords());

        assertThat(refused.problems())
                .extracting(Problem::input, Problem::code)
                .contains(
                        tuple("dm", "missing"),
                        tuple("bp_tx", "missing"),
                        tuple("statin", "missing"),
                        tuple("eligibility", "missing"));
    }

    @Test
    void anEntryThatSaysThatNothingIsKnownIsNoRecord() {
        Someone someone = Someone.complete(50).withoutRecords();
        String system = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";
        someone.condition(new Code(system, "no-problem-info", "No information about problems"), "");
        someone.medication(new Code(system, "no-known-medications", "No known medications"), "active");

        NotAssessable refused = refused(PREVENT, someone);

        assertThat(problem(refused, "dm").code()).isEqualTo("missing");
        assertThat(refused.problems()).extracting(Problem::input).doesNotContain("statin", "bp_tx");
    }

    @Test
    void withheldRecordsAreWithheldNotAbsent() {
        assertThat(refused(PREVENT, Someone.complete(50).withholdingRecords()).problems())
                .extracting(Problem::code)
                .containsOnly("withheld");
    }

    @ParameterizedTest
    @CsvSource({
        "44054006, ''",
        "73211009, Diabetes mellitus",
        "127013003, Disorder of kidney due to diabetes mellitus (disorder)",
        "157141000119108, Proteinuria due to type 2 diabetes mellitus (disorder)",
        "1, Diabetic retinopathy"
    })
    void recordedDiabetesCounts(String code, String words) {
        RiskAssessment risk =
                assessed(PREVENT, Someone.complete(50).condition(new Code(Code.SNOMED, code, words), "active"));

        assertThat(input(risk, "dm").value()).isEqualTo(1);
        assertThat(input(risk, "dm").shown()).startsWith("yes: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prediabetes",
                "Pre-diabetes",
                "Diabetes insipidus",
                "Gestational diabetes mellitus",
                "Family history of diabetes mellitus",
                "At risk of diabetes mellitus"
            })
    void whatOnlySoundsLikeDiabetesDoesNotCount(String words) {
        RiskAssessment risk = assessed(PREVENT, Someone.complete(50).condition(words, "active"));

        assertThat(input(risk, "dm").value()).isZero();
    }

    @Test
    void diabetesThatIsCalledResolvedStillCountsAndSaysSo() {
        RiskAssessment risk = assessed(PREVENT, Someone.complete(50).condition("Type 2 diabetes", "resolved"));

        assertThat(input(risk, "dm").value()).isEqualTo(1);
        assertThat(risk.warnings()).contains("Type 2 diabetes is recorded as resolved; counted as yes.");
    }

    @Test
    void noDiabetesOnRecordIsNotBelievedAgainstInsulinOrAHighHba1c() {
        assertThat(problem(refused(PREVENT, Someone.complete(50).medication("Insulin glargine", "active")), "dm")
                        .message())
                .isEqualTo("No diabetes is recorded, but Insulin glargine is; so it is unknown.");
        assertThat(problem(refused(PREVENT, Someone.complete(50).measured("hba1c", 6.5, "%")), "dm")
                        .message())
                .contains("hba1c of 6.5");
        assertThat(assessed(PREVENT, Someone.complete(50).measured("hba1c", 6.4, "%"))
                        .shown())
                .isTrue();
    }

    @Test
    void aConditionThatIsOnlyACodeNobodyKnowsLeavesItOpen() {
        NotAssessable refused =
                refused(PREVENT, Someone.complete(50).condition(new Code(Code.SNOMED, "999999999", ""), "active"));

        assertThat(refused.problems()).extracting(Problem::input).containsExactly("dm", "eligibility", "eligibility");
        assertThat(assessed(PREVENT, Someone.complete(50).condition(new Code(Code.ICD10, "J45", ""), "active"))
                        .shown())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "amLODIPine 2.5 MG Oral Tablet, bp_tx",
        "Hydrochlorothiazide 25 MG Oral Tablet, bp_tx",
        "lisinopril 10 MG Oral Tablet, bp_tx",
        "Simvastatin 20 MG Oral Tablet, statin"
    })
    void recordedMedicinesCountAndAreNamed(String medicine, String name) {
        InputUsed used = input(assessed(PREVENT, Someone.complete(50).medication(medicine, "active")), name);

        assertThat(used.value()).isEqualTo(1);
        assertThat(used.shown()).isEqualTo("yes: " + medicine);
    }

    @Test
    void aMedicineThatWasStoppedDoesNotCountAndAnUncertainOneLeavesItOpen() {
        assertThat(input(assessed(PREVENT, Someone.complete(50).medication("Simvastatin", "stopped")), "statin")
                        .value())
                .isZero();
        for (String status : List.of("on-hold", "unknown", "")) {
            assertThat(problem(refused(PREVENT, Someone.complete(50).medication("Simvastatin", status)), "statin")
                            .message())
                    .contains("not certain");
        }
        assertThat(input(
                                assessed(
                                        PREVENT,
                                        Someone.complete(50)
                                                .medication("Simvastatin", "on-hold")
                                                .medication("Atorvastatin", "active")),
                                "statin")
                        .value())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "449868002, Smokes tobacco daily, 1",
        "428041000124106, '', 1",
        "266919005, Never smoked tobacco (finding), 0",
        "8517006, Ex-smoker (finding), 0"
    })
    void theNewestSmokingAnswerCounts(String code, String words, int smoker) {
        Someone someone = Someone.complete(50)
                .withoutAnswers()
                .answered("72166-2", new Value.Coded(new Code(Code.SNOMED, code, words)));

        assertThat(input(assessed(PREVENT, someone), "smoker").value()).isEqualTo(smoker);
    }

    @Test
    void smokingIsNeverAssumed() {
        assertThat(problem(refused(PREVENT, Someone.complete(50).withoutAnswers()), "smoker")
                        .code())
                .isEqualTo("missing");
        Someone unclear = Someone.complete(50)
                .answered(
                        "72166-2", new Value.Coded(new Code(Code.SNOMED, "266927001", "Tobacco consumption unknown")));
        assertThat(problem(refused(PREVENT, unclear), "smoker").message()).contains("not understood");
        assertThat(input(
                                assessed(
                                        PREVENT,
                                        Someone.complete(50)
                                                .withoutAnswers()
                                                .condition(new Code(Code.SNOMED, "77176002", "Smoker"), "active")),
                                "smoker")
                        .value())
                .isEqualTo(1);
    }
}
