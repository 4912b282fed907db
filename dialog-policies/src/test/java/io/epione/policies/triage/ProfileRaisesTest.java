package io.epione.policies.triage;

import static io.epione.policies.disposition.Level.EMERGENCY;
import static io.epione.policies.disposition.Level.NONE;
import static io.epione.policies.disposition.Level.SOON;
import static io.epione.policies.disposition.Level.URGENT;
import static io.epione.policies.triage.Raised.having;
import static io.epione.policies.triage.Raised.pushed;
import static io.epione.policies.triage.Raised.said;
import static io.epione.policies.triage.Raised.taking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is known of a person raises what is judged: from words, from what a caller states, from the stored profile. */
class ProfileRaisesTest {
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
