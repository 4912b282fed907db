package io.epione.policies.triage;

import static io.epione.policies.disposition.Level.EMERGENCY;
import static io.epione.policies.disposition.Level.NONE;
import static io.epione.policies.disposition.Level.SOON;
import static io.epione.policies.disposition.Level.URGENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is known of a person raises what is judged: from words, from what a caller states, from the stored profile. */
class ProfileRaisesTest {
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    private static Level level(Object... fields) {
        return POLICY.evaluate(Case.of(map(fields)).context()).disposition().level();
    }

    private static Level said(String text, Object... fields) {
        List<Object> all = new ArrayList<>(List.of("text", text));
        all.addAll(List.of(fields));
        return level(all.toArray());
    }

    private static Level pushed(Object... fields) {
        List<Object> all = new ArrayList<>(List.of("on", "reading"));
        all.addAll(List.of(fields));
        return level(all.toArray());
    }

    private static Map<String, Object> map(Object... fields) {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put((String) fields[i], fields[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> taking(String medicine) {
        return Map.of("medications", List.of(medicine));
    }

    private static Map<String, Object> having(String condition) {
        return Map.of("conditions", List.of(condition));
    }

    @Test
    void aKnownOrEstimatedHeartRiskRaisesChestPainAndBreathlessness() {
        String mild = "my chest hurts a little";
        assertThat(said(mild)).isEqualTo(URGENT);
        assertThat(said(mild + ", I have heart disease")).isEqualTo(EMERGENCY);
        assertThat(said(mild, "conditions", List.of("coronary artery disease"))).isEqualTo(EMERGENCY);
        assertThat(said(mild, "records", having("myocardial infarction"))).isEqualTo(EMERGENCY);
        assertThat(said(mild, "risks", Map.of("prevent-base-10y.ascvd", 0.12))).isEqualTo(EMERGENCY);
        assertThat(said(mild, "risks", Map.of("prevent-base-10y.ascvd", 0.03))).isEqualTo(URGENT);
        assertThat(said("heartburn")).isLessThan(URGENT);
        assertThat(said("heartburn", "risks", Map.of("prevent-base-10y.total_cvd", 0.15)))
                .isEqualTo(URGENT);
    }

    @Test
    void theEstimatedRiskThatRaisesIsPreventBaseAlone() {
        Map<String, Object> others = Map.of(
                "prevent-full-10y.ascvd", 0.4,
                "prevent-sdi-10y.ascvd", 0.4,
                "pce-ascvd-10y.risk", 0.4,
                "prevent-base-30y.ascvd", 0.4);
        assertThat(said("my chest hurts a little", "risks", others)).isEqualTo(URGENT);
        Pattern asked = Pattern.compile("\\brisk\\('([^']+)'");
        assertThat(ShippedPolicy.RULES.stream()
                        .flatMap(rule -> asked.matcher(rule.when()).results())
                        .map((MatchResult found) -> found.group(1))
                        .distinct())
                .containsExactly("prevent-base-10y");
    }

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

    @Test
    void adrenalInsufficiencyWithVomitingIsAnEmergency() {
        assertThat(said("I have Addison's disease and I am vomiting")).isEqualTo(EMERGENCY);
        assertThat(said("I am vomiting", "conditions", List.of("adrenal insufficiency")))
                .isEqualTo(EMERGENCY);
        assertThat(said("I am vomiting", "records", having("Addison's disease")))
                .isEqualTo(EMERGENCY);
    }

    @Test
    void clozapineCarbimazoleOrMethotrexateRaisesFeverAndASoreThroat() {
        assertThat(said("I have a sore throat")).isLessThan(URGENT);
        for (String medicine : List.of("clozapine", "carbimazole", "methotrexate")) {
            assertThat(said("I take " + medicine + " and have a fever"))
                    .as(medicine)
                    .isEqualTo(EMERGENCY);
            assertThat(said("I have a fever", "records", taking(medicine)))
                    .as(medicine)
                    .isEqualTo(EMERGENCY);
            assertThat(said("I have a sore throat", "medications", List.of(medicine)))
                    .as(medicine)
                    .isEqualTo(URGENT);
            assertThat(said("I have mouth ulcers", "records", taking(medicine)))
                    .as(medicine)
                    .isEqualTo(URGENT);
        }
    }

    @Test
    void aBloodThinnerRaisesAHeadInjury() {
        assertThat(said("I bumped my head")).isLessThan(EMERGENCY);
        assertThat(said("I bumped my head and I take apixaban")).isEqualTo(EMERGENCY);
        assertThat(said("I bumped my head", "medications", List.of("warfarin"))).isEqualTo(EMERGENCY);
        assertThat(said("I bumped my head", "records", taking("rivaroxaban"))).isEqualTo(EMERGENCY);
    }

    @Test
    void feverWithAWeakDefenceIsAnEmergency() {
        assertThat(said("I have a fever of 38.2")).isLessThan(URGENT);
        assertThat(said("I have a fever of 38.2, I'm on chemo")).isEqualTo(EMERGENCY);
        assertThat(said("I have a fever of 38.2", "conditions", List.of("neutropenia")))
                .isEqualTo(EMERGENCY);
        assertThat(said("I have a fever of 38.2", "records", having("kidney transplant")))
                .isEqualTo(EMERGENCY);
        assertThat(said("I have a fever of 38.2", "records", taking("azathioprine")))
                .isGreaterThanOrEqualTo(URGENT);
    }

    @Test
    void inPregnancyAndTheYearAfterBloodPressureCountsEarlier() {
        Map<String, Object> raised = Map.of("systolic", 144, "diastolic", 88);
        Map<String, Object> severe = Map.of("systolic", 150, "diastolic", 110);
        assertThat(pushed("readings", raised)).isLessThan(SOON);
        assertThat(pushed("readings", raised, "records", having("pregnancy"))).isEqualTo(URGENT);
        assertThat(pushed("readings", severe, "records", having("pregnancy"))).isEqualTo(EMERGENCY);
        assertThat(said("my blood pressure is 142/85", "postpartum", true)).isEqualTo(URGENT);
        assertThat(said("my blood pressure is 142/85", "conditions", List.of("pregnancy")))
                .isEqualTo(URGENT);
        assertThat(said("I gave birth two months ago and my blood pressure is 162 over 100"))
                .isEqualTo(EMERGENCY);
        assertThat(pushed(
                        "readings",
                        raised,
                        "records",
                        having("pregnancy"),
                        "records_status",
                        "resolved",
                        "records_days_ago",
                        400))
                .isEqualTo(URGENT);
        assertThat(pushed(
                        "readings",
                        raised,
                        "records",
                        having("pregnancy"),
                        "records_status",
                        "resolved",
                        "records_days_ago",
                        900))
                .isLessThan(SOON);
    }

    @Test
    void sickleCellDiseaseRaisesPainFeverAndLesserComplaints() {
        assertThat(said("my back hurts")).isLessThan(URGENT);
        assertThat(said("I have sickle cell disease and my back hurts")).isEqualTo(EMERGENCY);
        assertThat(said("my back hurts", "conditions", List.of("sickle cell disease")))
                .isEqualTo(EMERGENCY);
        assertThat(said("I have a fever", "records", having("sickle cell anaemia")))
                .isEqualTo(EMERGENCY);
        assertThat(said("I have a cough", "records", having("sickle cell anaemia")))
                .isEqualTo(URGENT);
    }

    @Test
    void aRecentOperationRaisesFeverAndBreathlessnessAndAnOldOneDoesNot() {
        assertThat(said("I have a fever")).isLessThan(URGENT);
        assertThat(said("I had surgery last week and have a fever")).isEqualTo(URGENT);
        assertThat(said("I have a fever", "conditions", List.of("recent surgery")))
                .isEqualTo(URGENT);
        assertThat(said("I have a fever", "records", having("hip replacement"), "records_days_ago", 9))
                .isEqualTo(URGENT);
        assertThat(said("I have a fever", "records", having("hip replacement"), "records_days_ago", 900))
                .isLessThan(URGENT);
        assertThat(said("I am short of breath", "records", having("hip replacement"), "records_days_ago", 9))
                .isEqualTo(EMERGENCY);
    }

    @Test
    void anIrregularPulseThatADeviceNoticedRaisesWhatIsFelt() {
        List<String> noticed = List.of("irregular_pulse");
        assertThat(said("I have chest pain", "events", noticed)).isEqualTo(EMERGENCY);
        assertThat(said("I feel dizzy")).isLessThan(URGENT);
        assertThat(said("I feel dizzy", "events", noticed)).isEqualTo(URGENT);
        assertThat(pushed("events", noticed)).isEqualTo(SOON);
    }

    @Test
    void aNightHeartRateAlarmRaisesBreathlessnessAndAloneRaisesNothing() {
        List<String> alarm = List.of("night_resting_heart_rate");
        assertThat(said("I am short of breath since yesterday")).isEqualTo(URGENT);
        assertThat(said("I am short of breath since yesterday", "events", alarm))
                .isEqualTo(EMERGENCY);
        assertThat(pushed("events", alarm)).isEqualTo(NONE);
        assertThat(said("I have a headache", "events", alarm)).isEqualTo(said("I have a headache"));
    }

    @Test
    void vitalSignsTogetherAreUrgentFromFiveAndAnEmergencyFromSeven() {
        Map<String, Object> five = vitals(118, 22, 95, 125, 37.0);
        Map<String, Object> seven = vitals(118, 22, 93, 108, 37.0);
        assertThat(pushed("readings", five)).isEqualTo(URGENT);
        assertThat(pushed("readings", seven)).isEqualTo(EMERGENCY);
        assertThat(said("my pulse is 118, I take 22 breaths a minute, my oxygen is 95%, BP 125/80, temperature 37.0"))
                .isEqualTo(URGENT);
        assertThat(said("my pulse is 118, I take 22 breaths a minute, my oxygen is 93%, BP 108/70, temperature 37.0"))
                .isEqualTo(EMERGENCY);
        assertThat(said("my oxygen is 93%", "readings", vitals(118, 22, 97, 108, 37.0)))
                .isEqualTo(EMERGENCY);
    }

    private static Map<String, Object> vitals(int pulse, int breaths, int oxygen, int pressure, double temperature) {
        return Map.of(
                "heart_rate", pulse,
                "respiratory_rate", breaths,
                "spo2", oxygen,
                "systolic", pressure,
                "temperature", temperature);
    }

    @Test
    void aPartialScoreIsJudgedByTheMostItCanBeOnceTwoVitalSignsAreOutOfOrder() {
        assertThat(said("my pulse is 115 and I take 22 breaths a minute")).isEqualTo(URGENT);
        assertThat(said("my pulse is 118, I take 22 breaths a minute and my oxygen is 95%"))
                .isEqualTo(EMERGENCY);
        assertThat(said("I take 22 breaths a minute", "readings", Map.of("heart_rate", 115)))
                .isEqualTo(URGENT);
        assertThat(said("my pulse is 96 and my temperature is 38.3")).isEqualTo(SOON);
    }

    @Test
    void oneVitalSignOutOfOrderOrWhatAWatchSendsByItselfMakesNobodyAnEmergency() {
        assertThat(said("my temperature is 38.3")).isLessThan(SOON);
        assertThat(said("my pulse is 115 and my temperature is 36.8")).isLessThan(URGENT);
        assertThat(pushed("readings", Map.of("heart_rate", 115, "spo2", 95))).isEqualTo(NONE);
        assertThat(said("how much water should I drink", "readings", Map.of("heart_rate", 115, "spo2", 95)))
                .isLessThan(SOON);
    }

    @Test
    void aSingleWorstVitalSignIsNeverLessThanSoon() {
        assertThat(pushed("readings", Map.of("respiratory_rate", 25))).isGreaterThanOrEqualTo(URGENT);
        assertThat(pushed("readings", Map.of("systolic", 90))).isGreaterThanOrEqualTo(URGENT);
        assertThat(pushed("readings", Map.of("spo2", 91))).isEqualTo(EMERGENCY);
        assertThat(said("he is suddenly confused")).isEqualTo(EMERGENCY);
        for (Map<String, Object> worst : List.<Map<String, Object>>of(
                Map.of("heart_rate", 131),
                Map.of("heart_rate", 40),
                Map.of("respiratory_rate", 8),
                Map.of("systolic", 220),
                Map.of("temperature", 35.0))) {
            assertThat(pushed("readings", worst)).as(worst.toString()).isGreaterThanOrEqualTo(SOON);
        }
    }

    @Test
    void theSecondOxygenScaleNeedsARecordOfHypercapnicFailureAndNobodysWord() {
        Map<String, Object> ninety = Map.of("spo2", 90);
        assertThat(pushed("readings", ninety)).isEqualTo(EMERGENCY);
        assertThat(pushed("readings", ninety, "records", having("COPD"))).isEqualTo(EMERGENCY);
        assertThat(said("my oxygen is 90% but I am a co2 retainer")).isEqualTo(EMERGENCY);
        assertThat(pushed("readings", ninety, "records", having("chronic respiratory failure with hypercapnia")))
                .isLessThan(SOON);
        Map<String, Object> hypercapnic = having("hypercapnic respiratory failure");
        assertThat(pushed("readings", Map.of("spo2", 86), "records", hypercapnic))
                .isEqualTo(URGENT);
        assertThat(pushed("readings", Map.of("spo2", 83), "records", hypercapnic))
                .isEqualTo(EMERGENCY);
    }

    @Test
    void theScoreIsNotAppliedUnderSixteenAndPregnancyHasItsOwn() {
        Map<String, Object> five = vitals(118, 22, 95, 125, 37.0);
        assertThat(said("hello", "readings", five, "age", 40)).isEqualTo(URGENT);
        assertThat(said("hello", "readings", five, "age", 9)).isEqualTo(NONE);
        assertThat(said("hello", "readings", five, "age", 30, "pregnant", true)).isEqualTo(URGENT);
        Map<String, Object> two = vitals(104, 18, 97, 125, 37.0);
        assertThat(said("hello", "readings", two, "age", 30, "pregnant", true)).isEqualTo(NONE);
    }

    @Test
    void oldAndVeryYoungPeopleAreSeenSooner() {
        assertThat(said("my belly hurts since this morning", "age", 30)).isLessThan(URGENT);
        assertThat(said("my belly hurts since this morning", "age", 72)).isEqualTo(URGENT);
        assertThat(said("I have a fever and a cough", "age", 30)).isLessThan(URGENT);
        assertThat(said("I am 78 and have a fever and a cough")).isEqualTo(URGENT);
        assertThat(said("I have diarrhoea", "age", 30)).isLessThan(SOON);
        assertThat(said("I have diarrhoea", "age", 70)).isEqualTo(SOON);
        assertThat(said("I bumped my head", "age", 78)).isEqualTo(URGENT);
        assertThat(said("my 5 month old baby is vomiting")).isGreaterThanOrEqualTo(URGENT);
    }

    @Test
    void moneyInsuranceRaceLanguageSpellingAndBrandsChangeNoLevel() {
        String plain = "I have a fever and take methotrexate";
        for (String other : List.of(
                "I have no insurance. I have a fever and take methotrexate",
                "I have no money. I have a fever and take methotrexate",
                "I am Black. I have a fever and take methotrexate",
                "I am white. I have a fever and take methotrexate",
                "English is not my first language. I have a fever and take methotrexate",
                "i hav a fevr and take metotrexate",
                "I have a fever and take Trexall")) {
            assertThat(said(other)).as(other).isEqualTo(said(plain));
        }
        assertThat(said("I am vomiting and take Jardiance")).isEqualTo(said("I am vomiting and take empagliflozin"));
        assertThat(said("I bumped my head and take Eliquis")).isEqualTo(said("I bumped my head and take apixaban"));
    }
}
