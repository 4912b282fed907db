package io.epione.models;

import static io.epione.models.Asked.assessed;
import static io.epione.models.Asked.input;
import static io.epione.models.Asked.problem;
import static io.epione.models.Asked.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.epione.profile.observation.Code;
import io.epione.profile.person.Sex;
import io.epione.profile.risk.Assessment.NotAssessable;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.Assessment.RiskAssessment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileAssessmentTest {
    private static final String PREVENT = "prevent-base-10y";

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
                .hasSize(22)
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
}
