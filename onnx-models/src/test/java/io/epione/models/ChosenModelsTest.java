package io.epione.models;

import static io.epione.models.Asked.assessed;
import static io.epione.models.Asked.bounded;
import static io.epione.models.Asked.input;
import static io.epione.models.Asked.problem;
import static io.epione.models.Asked.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Value;
import io.epione.profile.person.Sex;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.Assessment.NotAssessable;
import io.epione.profile.risk.Assessment.RiskAssessment;
import io.epione.profile.snapshot.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of the models a profile gets, and who gets to see them. */
class ChosenModelsTest {
    @Test
    void withNoFurtherPredictorTheBaseEquationStands() {
        assertThat(answeredPrevent(Someone.complete(50))).containsExactly("prevent-base-10y", "prevent-base-30y");
    }

    @Test
    void withHba1cAloneItsVariantAnswersBesideTheBaseEquation() {
        assertThat(answeredPrevent(Someone.complete(50).measured("hba1c", 5.9, "%")))
                .containsExactly("prevent-base-10y", "prevent-base-30y", "prevent-hba1c-10y", "prevent-hba1c-30y");
    }

    @Test
    void withHba1cAndAlbuminTheFullEquationAnswersAndSaysThatDeprivationIsMissing() {
        Someone someone = Someone.complete(50).measured("hba1c", 5.9, "%").measured("uacr", 40, "mg/g");

        assertThat(answeredPrevent(someone))
                .containsExactly("prevent-base-10y", "prevent-base-30y", "prevent-full-10y", "prevent-full-30y");
        RiskAssessment full = assessed("prevent-full-10y", someone);
        assertThat(input(full, "sdi").state()).isEqualTo(Fact.State.NOT_MEASURED);
        assertThat(full.warnings()).anySatisfy(warning -> assertThat(warning).contains("deprivation", "not known"));
        assertThat(problem(refused("prevent-hba1c-10y", someone), "eligibility").message())
                .contains("prevent-full-10y");
    }

    @Test
    void deprivationAndRaceAreNeverTakenFromAProfile() {
        assertThat(Shipped.CATALOG.assessAll(Someone.complete(50).snapshot()))
                .extracting(assessment -> assessment.model().id())
                .noneMatch(id -> id.startsWith("prevent-sdi") || id.startsWith("pce") || id.startsWith("util-"));
    }

    @Test
    void theEstimateWithoutLaboratoryComesOnlyWherePreventCannot() {
        assertThat(problem(refused("framingham-cvd-bmi-2008", Someone.complete(50)), "eligibility")
                        .code())
                .isEqualTo("other-variant");
        RiskAssessment risk =
                assessed("framingham-cvd-bmi-2008", Someone.complete(50).without("hdl"));
        assertThat(risk.shown()).isTrue();
        assertThat(risk.warnings()).anySatisfy(warning -> assertThat(warning).contains("needs no laboratory"));
    }

    @Test
    void theOtherFraminghamIsKeptForTheCareTeam() {
        RiskAssessment risk = assessed("framingham-cvd-2008", Someone.complete(50));

        assertThat(risk.shown()).isFalse();
        assertThat(Shipped.model("framingham-cvd-2008").forCareTeam()).isTrue();
    }

    @Test
    void kidneyFailureTakesTheComputedKidneyFunctionAndTheCountry() {
        Someone someone = Someone.of(Sex.MALE, 60)
                .in("US")
                .measured("creatinine", 2.6, "mg/dL")
                .measured("uacr", 300, "mg/g")
                .condition("Chronic kidney disease stage 4", "active");

        RiskAssessment risk = assessed("kfre-4v", someone);

        assertThat(input(risk, "egfr").source()).isEqualTo("egfr-ckdepi2021");
        assertThat(input(risk, "region").shown()).isEqualTo("NA");
        assertThat(problem(
                                refused(
                                        "kfre-4v",
                                        Someone.of(Sex.MALE, 60)
                                                .measured("creatinine", 2.6, "mg/dL")
                                                .measured("uacr", 300, "mg/g")
                                                .condition("Chronic kidney disease stage 4", "active")),
                                "region")
                        .message())
                .isEqualTo("The country is not known.");
        assertThat(problem(refused("kfre-4v", Someone.complete(50).in("US").measured("uacr", 300, "mg/g")), "egfr")
                        .code())
                .isEqualTo("out-of-range");
    }

    @Test
    void theStrokePointsAreForRecordedAtrialFibrillationOnly() {
        assertThat(problem(refused("cha2ds2vasc", Someone.complete(70)), "eligibility")
                        .code())
                .isEqualTo("not-eligible");
        RiskAssessment risk = assessed(
                "cha2ds2vasc",
                Someone.complete(70)
                        .condition("Atrial fibrillation", "active")
                        .condition("Essential hypertension", "active"));
        assertThat(risk.outputs()).containsEntry("score", 3.0);
        assertThat(risk.shown()).isFalse();
    }

    @Test
    void questionnairesAreAddedFromTheirAnswersAndOneMissingMeansARange() {
        Someone someone = Someone.of(Sex.FEMALE, 30);
        List<String> items = List.of("69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7");
        items.forEach(item -> someone.answered(item, new Value.Text("several days")));
        RiskAssessment risk = assessed("gad7", someone);
        assertThat(risk.outputs()).containsEntry("score", 7.0).containsEntry("band", 1.0);
        assertThat(risk.shown()).isFalse();

        Someone six = Someone.of(Sex.FEMALE, 30);
        items.subList(0, 6).forEach(item -> six.answered(item, new Value.Text("several days")));
        NotAssessable partial = bounded("gad7", six);
        assertThat(partial.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.input()).isEqualTo("item7"));
        assertThat(java.util.Objects.requireNonNull(partial.bounds()).ranges().getFirst())
                .satisfies(range -> {
                    assertThat(range.low()).isEqualTo(6);
                    assertThat(range.high()).isEqualTo(9);
                });
    }

    @Test
    void theEarlyWarningScoreIsNotForChildren() {
        assertThat(problem(refused("news2", Someone.of(Sex.FEMALE, 12)), "eligibility")
                        .message())
                .contains("16 years");
    }

    private static List<String> answeredPrevent(Someone someone) {
        return Shipped.CATALOG.assessAll(someone.snapshot()).stream()
                .filter(RiskAssessment.class::isInstance)
                .map(Assessment::model)
                .map(io.epione.profile.risk.ModelRef::id)
                .filter(id -> id.startsWith("prevent"))
                .toList();
    }
}
