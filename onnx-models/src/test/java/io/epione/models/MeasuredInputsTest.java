package io.epione.models;

import static io.epione.models.Asked.assessed;
import static io.epione.models.Asked.input;
import static io.epione.models.Asked.problem;
import static io.epione.models.Asked.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.risk.Assessment.NotAssessable;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.Assessment.RiskAssessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredInputsTest {
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
}
