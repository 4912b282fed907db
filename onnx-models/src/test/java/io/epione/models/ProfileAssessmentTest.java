package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.Sex;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.Assessment.NotAssessable;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.Assessment.RiskAssessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileAssessmentTest {
    private static final String PREVENT = "prevent-base-10y";

    @Test
    void creatinineLeadsToKidneyFunctionAndThatToTheRisk() {
        Someone someone = Someone.complete(50);

        RiskAssessment kidney = assessed("egfr-ckdepi2021", someone);
        RiskAssessment risk = assessed(PREVENT, someone);

        InputUsed egfr = input(risk, "egfr");
        assertThat(egfr.source()).isEqualTo("egfr-ckdepi2021");
        assertThat(egfr.value()).isEqualTo(kidney.outputs().get("egfr"));
        assertThat(egfr.shown()).isEqualTo("90 mL/min/1.73 m²");
        assertThat(egfr.observedAt()).isEqualTo(Someone.NOW.minus(Duration.ofDays(3)));
        assertThat(risk.outputs())
                .isEqualTo(DomainTest.outputs(
                        PREVENT,
                        Map.ofEntries(
                                Map.entry("age", 50),
                                Map.entry("sex", "female"),
                                Map.entry("sbp", 142),
                                Map.entry("bp_tx", 0),
                                Map.entry("tc", 210),
                                Map.entry("hdl", 52),
                                Map.entry("statin", 0),
                                Map.entry("dm", 0),
                                Map.entry("smoker", 0),
                                Map.entry("egfr", egfr.value()),
                                Map.entry("bmi", 27.5))));
        assertThat(risk.shown()).isTrue();
        assertThat(risk.model().sha256()).hasSize(64);
    }

    @Test
    void aCurrentReportedEgfrGoesBeforeTheComputedOne() {
        RiskAssessment risk = assessed(PREVENT, Someone.complete(50).measured("egfr", 71, "mL/min/{1.73_m2}"));

        assertThat(input(risk, "egfr").value()).isEqualTo(71);
        assertThat(input(risk, "egfr").source()).isEqualTo("test/someone");
    }

    @Test
    void aStaleReportedEgfrGivesWayToTheComputedOne() {
        RiskAssessment risk = assessed(PREVENT, Someone.complete(50).stale("egfr", 30, "mL/min/{1.73_m2}", 500));

        assertThat(input(risk, "egfr").source()).isEqualTo("egfr-ckdepi2021");
    }

    @Test
    void aReportedEgfrThatIsOnlyALimitGivesWayToTheComputedOne() {
        Fact<Quantity> limit = new Fact.Measured<>(
                Someone.evidence(new Quantity(60, "mL/min/{1.73_m2}", Value.Comparator.GREATER), 10));

        assertThat(input(assessed(PREVENT, Someone.complete(50).fact("egfr", limit)), "egfr")
                        .source())
                .isEqualTo("egfr-ckdepi2021");
        assertThat(problem(
                                refused(
                                        PREVENT,
                                        Someone.complete(50).fact("egfr", limit).without("creatinine")),
                                "egfr")
                        .message())
                .contains("only known to be > 60")
                .contains("Creatinine is not in the profile.");
    }

    @Test
    void whyTheChainBrokeIsNamedWithItsAge() {
        Problem egfr = problem(refused(PREVENT, Someone.complete(50).stale("creatinine", 0.8, "mg/dL", 400)), "egfr");

        assertThat(egfr.code()).isEqualTo("stale");
        assertThat(egfr.message())
                .isEqualTo(
                        "Kidney function (eGFR) is not in the profile. Creatinine is 400 days old; at most 365 days are"
                                + " accepted.");
    }

    @Test
    void whatIsMissingIsNamedAndNothingElse() {
        assertThat(refused(PREVENT, Someone.complete(50).without("hdl").without("systolic"))
                        .problems())
                .extracting(Problem::input, Problem::code)
                .containsExactly(tuple("sbp", "missing"), tuple("hdl", "missing"));
    }

    @Test
    void aValueBeyondTheAgeLimitOfTheManifestIsStale() {
        Problem pressure = problem(refused(PREVENT, Someone.complete(50).stale("systolic", 142, "mm[Hg]", 31)), "sbp");

        assertThat(pressure.code()).isEqualTo("stale");
        assertThat(pressure.message())
                .isEqualTo("Systolic blood pressure is 31 days old; at most 30 days are accepted.");
    }

    @Test
    void theAgeLimitOfTheManifestGovernsInBothDirections() {
        RiskAssessment used = assessed(PREVENT, Someone.complete(50).stale("systolic", 142, "mm[Hg]", 30));
        assertThat(input(used, "sbp").state()).isEqualTo(Fact.State.STALE);
        assertThat(used.warnings()).contains("Systolic blood pressure is 30 days old.");

        Fact<Quantity> calledCurrent = new Fact.Measured<>(Someone.evidence(Quantity.of(142, "mm[Hg]"), 31));
        assertThat(problem(refused(PREVENT, Someone.complete(50).fact("systolic", calledCurrent)), "sbp")
                        .code())
                .isEqualTo("stale");
    }

    @Test
    void withheldFactsAreNamedAsWithheldAndNotWorkedAround() {
        NotAssessable refused = refused(
                PREVENT,
                Someone.complete(50)
                        .fact("egfr", new Fact.Withheld<>())
                        .fact("bmi", new Fact.Withheld<>())
                        .measured("weight", 80, "kg")
                        .measured("height", 170, "cm"));

        assertThat(refused.problems())
                .extracting(Problem::input, Problem::code)
                .containsExactly(tuple("egfr", "withheld"), tuple("bmi", "withheld"));
    }

    @Test
    void contradictoryAndForeignValuesAreNotUsed() {
        assertThat(problem(
                                refused(
                                        PREVENT,
                                        Someone.complete(50)
                                                .fact(
                                                        "hdl",
                                                        new Fact.Conflicting<>(List.of(
                                                                Someone.evidence(Quantity.of(40, "mg/dL"), 1),
                                                                Someone.evidence(Quantity.of(80, "mg/dL"), 1))))),
                                "hdl")
                        .message())
                .contains("contradict");
        assertThat(problem(refused(PREVENT, Someone.complete(50).measured("hdl", 1.3, "mmol/L")), "hdl")
                        .message())
                .isEqualTo("HDL cholesterol is stored in mmol/L, not in mg/dL.");
    }

    @Test
    void outOfRangeIsNamedWithTheRange() {
        Problem pressure = problem(refused(PREVENT, Someone.complete(50).measured("systolic", 195, "mm[Hg]")), "sbp");

        assertThat(pressure.code()).isEqualTo("out-of-range");
        assertThat(pressure.message())
                .isEqualTo("Systolic blood pressure (sbp) is 195 mmHg; accepted are 90 to 180 mmHg.");
    }

    @Test
    void bodyMassIndexIsComputedFromWeightAndHeight() {
        RiskAssessment risk = assessed(
                PREVENT,
                Someone.complete(50).without("bmi").measured("weight", 80, "kg").measured("height", 170, "cm"));

        assertThat(input(risk, "bmi").value()).isCloseTo(27.6817, within(1e-4));
        assertThat(input(risk, "bmi").shown()).isEqualTo("27.7 kg/m²");
        assertThat(input(risk, "bmi").source()).isEqualTo("weight and height");
    }

    @Test
    void aBodyMassIndexThatCannotBeComputedNamesWhatItLacks() {
        Problem bmi = problem(
                refused(
                        PREVENT,
                        Someone.complete(50)
                                .without("bmi")
                                .stale("weight", 80, "kg", 120)
                                .measured("height", 170, "cm")),
                "bmi");

        assertThat(bmi.code()).isEqualTo("stale");
        assertThat(bmi.message()).contains("Body mass index is not in the profile.", "Body weight is 120 days old");
    }

    @Test
    void ageAndSexMustBeKnown() {
        assertThat(refused("egfr-ckdepi2021", Someone.withoutBirthDate().measured("creatinine", 1, "mg/dL"))
                        .problems())
                .extracting(Problem::input, Problem::code)
                .containsExactly(tuple("age", "missing"));
        for (Sex sex : List.of(Sex.OTHER, Sex.UNKNOWN)) {
            Problem problem =
                    problem(refused("egfr-ckdepi2021", Someone.of(sex, 40).measured("creatinine", 1, "mg/dL")), "sex");
            assertThat(problem.message()).contains("female and male only", sex.code());
        }
    }

    @Test
    void aPersonOutsideOfTheAgesIsRefused() {
        assertThat(problem(refused(PREVENT, Someone.complete(29)), "age").code())
                .isEqualTo("out-of-range");
        assertThat(problem(refused(PREVENT, Someone.complete(80)), "age").code())
                .isEqualTo("out-of-range");
        assertThat(problem(refused("prevent-base-30y", Someone.complete(80)), "age")
                        .code())
                .isEqualTo("out-of-range");
    }

    @Test
    void thirtyYearsFromSixtyOnIsKeptWithItsWarningButNotShown() {
        assertThat(assessed("prevent-base-30y", Someone.complete(59)).shown()).isTrue();

        RiskAssessment hidden = assessed("prevent-base-30y", Someone.complete(60));
        assertThat(hidden.shown()).isFalse();
        assertThat(hidden.warnings()).anySatisfy(warning -> assertThat(warning).contains("60 years"));
        assertThat(assessed(PREVENT, Someone.complete(60)).shown()).isTrue();
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "History of myocardial infarction (situation)",
                "Ischemic heart disease",
                "Stroke",
                "Chronic congestive heart failure (disorder)",
                "Peripheral arterial disease"
            })
    void preventIsNotForPeopleWithKnownDisease(String words) {
        NotAssessable refused = refused(PREVENT, Someone.complete(50).condition(words, "resolved"));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.input()).isEqualTo("eligibility");
            assertThat(problem.code()).isEqualTo("not-eligible");
            assertThat(problem.message())
                    .startsWith("PREVENT is for people without known ")
                    .contains(words);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Family history of stroke", "Heat stroke", "Anxiety"})
    void whatIsNoKnownDiseaseDoesNotRuleOut(String words) {
        assertThat(assessed(PREVENT, Someone.complete(50).condition(words, "active"))
                        .shown())
                .isTrue();
    }

    @Test
    void findriscIsAnsweredFromTheProfileAndAnswers() {
        RiskAssessment score = assessed("findrisc", answering());

        assertThat(score.outputs()).isEqualTo(Map.of("score", 3.0 + 1 + 4 + 2 + 1 + 2 + 5));
        assertThat(input(score, "bp_med").shown()).isEqualTo("yes: Ramipril 5 mg");
        assertThat(input(score, "family").shown()).isEqualTo("first");
    }

    @Test
    void habitsAndFamilyAreNeverAssumed() {
        assertThat(refused("findrisc", answering().withoutAnswers()).problems())
                .extracting(Problem::input)
                .containsExactly("active", "veg", "family");
        assertThat(refused("ada-t2d-test", answering().withoutAnswers()).problems())
                .extracting(Problem::input)
                .contains("family", "active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"findrisc", "ada-t2d-test"})
    void diabetesScoresAreNotForPeopleWithKnownDiabetes(String model) {
        NotAssessable refused = refused(model, answering().condition("Type 2 diabetes mellitus", "active"));

        assertThat(refused.problems())
                .extracting(Problem::input, Problem::code)
                .contains(tuple("eligibility", "not-eligible"));
    }

    @Test
    void theAdaTestKnowsWhatAppliesToWhom() {
        Someone man = Someone.of(Sex.MALE, 50)
                .measured("bmi", 27, "kg/m2")
                .condition("Hay fever", "active")
                .medication("Cetirizine", "active")
                .said("daily-activity", "yes")
                .said("diabetes-in-family", "second");

        RiskAssessment score = assessed("ada-t2d-test", man);

        assertThat(input(score, "gdm").shown()).isEqualTo("does not apply");
        assertThat(score.outputs()).isEqualTo(Map.of("score", 4.0));
        assertThat(problem(refused("ada-t2d-test", man.medication("Ramipril", "active")), "htn")
                        .message())
                .isEqualTo("No high blood pressure is recorded, but Ramipril is; so it is unknown.");
    }

    @Test
    void kidneyFunctionIsNotForPregnancyOrDialysis() {
        Someone woman = Someone.of(Sex.FEMALE, 32).measured("creatinine", 0.6, "mg/dL");
        assertThat(assessed("egfr-ckdepi2021", woman).warnings())
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning).contains("not known"));
        assertThat(assessed("egfr-ckdepi2021", woman.condition("Normal pregnancy", "resolved"))
                        .warnings())
                .isEmpty();
        assertThat(problem(refused("egfr-ckdepi2021", woman.condition("Normal pregnancy", "active")), "eligibility")
                        .code())
                .isEqualTo("not-eligible");
        assertThat(problem(
                                refused(
                                        "egfr-ckdepi2021",
                                        Someone.of(Sex.MALE, 70)
                                                .measured("creatinine", 8, "mg/dL")
                                                .condition(new Code(Code.ICD10, "Z99.2", ""), "active")),
                                "eligibility")
                        .code())
                .isEqualTo("not-eligible");
    }

    @Test
    void everyModelAnswersForEveryPersonInTheOrderOfTheChain() {
        assertThat(Shipped.CATALOG.assessAll(Someone.withoutBirthDate().snapshot()))
                .hasSize(5)
                .allSatisfy(assessment -> {
                    assertThat(assessment).isInstanceOf(NotAssessable.class);
                    assertThat(assessment.asOf()).isEqualTo(Someone.NOW);
                });
    }

    private static Someone answering() {
        return Someone.of(Sex.FEMALE, 57)
                .measured("bmi", 29, "kg/m2")
                .measured("waist", 92, "cm")
                .condition("Hypertension", "active")
                .medication("Ramipril 5 mg", "stopped")
                .said("daily-activity", "no")
                .said("daily-vegetables", "no")
                .said("high-glucose-ever", "no")
                .said("diabetes-in-family", "first");
    }

    private static Assessment assess(String model, Someone someone) {
        return Shipped.CATALOG.assessAll(someone.snapshot()).stream()
                .filter(assessment -> assessment.model().id().equals(model))
                .findFirst()
                .orElseThrow();
    }

    private static RiskAssessment assessed(String model, Someone someone) {
        Assessment assessment = assess(model, someone);
        assertThat(assessment).isInstanceOf(RiskAssessment.class);
        return (RiskAssessment) assessment;
    }

    private static NotAssessable refused(String model, Someone someone) {
        Assessment assessment = assess(model, someone);
        assertThat(assessment).isInstanceOf(NotAssessable.class);
        return (NotAssessable) assessment;
    }

    private static InputUsed input(RiskAssessment risk, String name) {
        return risk.inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Problem problem(NotAssessable refused, String input) {
        return refused.problems().stream()
                .filter(problem -> problem.input().equals(input))
                .findFirst()
                .orElseThrow();
    }
}
