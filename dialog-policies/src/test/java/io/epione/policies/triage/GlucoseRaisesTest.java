package io.epione.policies.triage;

import static io.epione.policies.disposition.Level.EMERGENCY;
import static io.epione.policies.disposition.Level.NONE;
import static io.epione.policies.disposition.Level.SOON;
import static io.epione.policies.disposition.Level.URGENT;
import static io.epione.policies.triage.Raised.having;
import static io.epione.policies.triage.Raised.level;
import static io.epione.policies.triage.Raised.pushed;
import static io.epione.policies.triage.Raised.said;
import static io.epione.policies.triage.Raised.taking;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Level;
import io.epione.profile.observation.Code;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What glucose, ketones and the medicines for them raise. */
class GlucoseRaisesTest {
    @Test
    void insulinOrASulfonylureaRaisesALowOrFallingGlucose() {
        assertThat(pushed("readings", Map.of("glucose", 66))).isEqualTo(SOON);
        assertThat(pushed("readings", Map.of("glucose", 66), "records", taking("insulin glargine")))
                .isEqualTo(URGENT);
        assertThat(pushed("readings", Map.of("glucose", 52), "records", taking("glimepiride")))
                .isEqualTo(EMERGENCY);
        assertThat(said("my sugar is 66", "medications", List.of("gliclazide"))).isEqualTo(URGENT);
        assertThat(said("my sugar is 66 and I take insulin")).isEqualTo(URGENT);
    }

    @Test
    void theLowQuantileOfAForecastRaisesForThoseOnInsulinOrASulfonylurea() {
        Map<String, Object> low = Map.of("glucose-forecast.q10_30", 50);
        assertThat(pushed("readings", Map.of("glucose", 96), "risks", low)).isEqualTo(NONE);
        assertThat(pushed("readings", Map.of("glucose", 96), "risks", low, "records", taking("insulin")))
                .isEqualTo(URGENT);
        Map<String, Object> lowish = Map.of("glucose-forecast.q10_15", 64);
        assertThat(said("can I go for a walk", "risks", lowish, "records", taking("gliclazide")))
                .isEqualTo(URGENT);
        assertThat(said("I am confused and drowsy", "risks", low, "records", taking("insulin")))
                .isEqualTo(EMERGENCY);
    }

    @Test
    void aForecastOfAnHourAgoSaysNothingOfNow() {
        Map<String, Object> low = Map.of("glucose-forecast.q10_30", 50);
        Map<String, Object> sugar = Map.of("glucose", 96);
        assertThat(pushed("readings", sugar, "risks", low, "risks_hours_ago", 1, "records", taking("insulin")))
                .isEqualTo(NONE);
    }

    @Test
    void bloodKetonesAreUrgentFromOneAndAHalfAndAnEmergencyFromThree() {
        assertThat(pushed("readings", Map.of("ketones", 1.4))).isEqualTo(NONE);
        assertThat(pushed("readings", Map.of("ketones", 1.5))).isEqualTo(URGENT);
        assertThat(pushed("readings", Map.of("ketones", 3.0))).isEqualTo(EMERGENCY);
        assertThat(said("my blood ketones are 1.6")).isEqualTo(URGENT);
        assertThat(said("my blood ketones are 3.1")).isEqualTo(EMERGENCY);
    }

    @Test
    void ketonesFromOneAndAHalfAreAnEmergencyWithVomitingAnSglt2InhibitorOrAPregnancy() {
        assertThat(said("my ketones are 1.6 and I keep vomiting")).isEqualTo(EMERGENCY);
        assertThat(said("I keep vomiting", "readings", Map.of("ketones", 1.6))).isEqualTo(EMERGENCY);
        assertThat(said("my ketones are 1.6", "medications", List.of("dapagliflozin")))
                .isEqualTo(EMERGENCY);
        assertThat(pushed("readings", Map.of("ketones", 1.6), "records", taking("empagliflozin")))
                .isEqualTo(EMERGENCY);
        assertThat(said("my ketones are 1.6", "pregnant", true)).isEqualTo(EMERGENCY);
        assertThat(pushed("readings", Map.of("ketones", 1.6), "records", having("pregnancy")))
                .isEqualTo(EMERGENCY);
    }

    @Test
    void ketonesOfTwoPlusInTheUrineCountToo() {
        assertThat(said("my urine ketones are 2+")).isGreaterThanOrEqualTo(URGENT);
        assertThat(pushed("readings", Map.of("urine_ketones", 40))).isEqualTo(URGENT);
        assertThat(level("on", "questionnaire", "answers", Map.of("2514-8", 2))).isEqualTo(URGENT);
        assertThat(pushed("readings", Map.of("urine_ketones", 80), "records", taking("canagliflozin")))
                .isEqualTo(EMERGENCY);
        assertThat(pushed("readings", Map.of("urine_ketones", 5))).isEqualTo(NONE);
    }

    @Test
    void signsOfALowOnInsulinAreUrgentWhateverTheSensorSays() {
        String shaky = "I feel shaky and sweaty";
        assertThat(said(shaky)).isLessThan(URGENT);
        assertThat(said(shaky + ", I take insulin")).isEqualTo(URGENT);
        assertThat(said(shaky, "medications", List.of("glipizide"))).isEqualTo(URGENT);
        assertThat(said(shaky, "records", taking("insulin lispro"), "readings", Map.of("glucose", 118)))
                .isEqualTo(URGENT);
    }

    @Test
    void aLowOnASulfonylureaStaysUrgentForADayAfterItIsOver() {
        String over = "I had a hypo this morning, it is over now";
        assertThat(said(over, "medications", List.of("gliclazide"))).isEqualTo(URGENT);
        assertThat(said(over, "medications", List.of("metformin"))).isLessThan(URGENT);
        assertThat(afterALow("glimepiride", Duration.ofHours(20))).isEqualTo(URGENT);
        assertThat(afterALow("metformin", Duration.ofHours(20))).isEqualTo(NONE);
        assertThat(afterALow("glimepiride", Duration.ofHours(25))).isEqualTo(NONE);
    }

    private static Level afterALow(String medicine, Duration ago) {
        DialogContext walking = new StoredProfile("meter")
                .medication(new Code(Code.EPIONE, medicine, medicine), "active", "")
                .glucose(ago, 50)
                .glucose(Duration.ofMinutes(5), 118)
                .saying("can I go for a walk");
        return ShippedPolicy.rulesAlone().evaluate(walking).disposition().level();
    }

    @Test
    void whoDoesNotFeelLowsIsWarnedEarlier() {
        Map<String, Object> near = Map.of("glucose", 76);
        assertThat(pushed("readings", near)).isEqualTo(NONE);
        assertThat(pushed("readings", near, "records", having("hypoglycemia unawareness")))
                .isEqualTo(URGENT);
        assertThat(said("I don't notice my lows and my sugar is 76")).isEqualTo(URGENT);
        assertThat(said("my sugar is 76", "conditions", List.of("hypo unawareness")))
                .isEqualTo(URGENT);
    }

    @Test
    void anSglt2InhibitorWithSicknessIsAnEmergencyWithANormalSugarToo() {
        assertThat(said("I keep vomiting and I take jardiance, my sugar is 120"))
                .isEqualTo(EMERGENCY);
        assertThat(said("I feel sick", "medications", List.of("dapagliflozin"))).isEqualTo(EMERGENCY);
        assertThat(said("I am vomiting", "records", taking("empagliflozin"), "readings", Map.of("glucose", 120)))
                .isEqualTo(EMERGENCY);
        assertThat(said("I have diarrhoea", "records", taking("empagliflozin"))).isEqualTo(URGENT);
    }
}
