package io.epione.signals.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Comparator;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.Sex;
import io.epione.signals.Fixtures;
import io.epione.signals.Intake;
import io.epione.signals.Rejection;
import io.epione.signals.SignalAdapter;
import io.epione.signals.SignalAdapterContract;
import io.epione.signals.normalise.Normaliser;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FhirBundleAdapterTest extends SignalAdapterContract {
    @Override
    protected SignalAdapter adapter() {
        return new FhirBundleAdapter(Fixtures.MEASURES);
    }

    private Intake visit() {
        try (InputStream in = getClass().getResourceAsStream("/fhir/shouldPass/visit-bundle.json")) {
            return read(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private <T extends Entry> List<T> entries(Class<T> kind) {
        return visit().batch().entries().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private Entry.Observation observation(String code) {
        return entries(Entry.Observation.class).stream()
                .filter(entry -> entry.code().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String observationJson(String rest) {
        return """
                {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"6299-2"}]},
                 "effectiveDateTime":"2026-11-20T08:00:00Z",%s}""".formatted(rest);
    }

    private Value value(String rest) {
        Intake intake = read(observationJson(rest));
        assertThat(intake.rejections()).isEmpty();
        return ((Entry.Observation) intake.batch().entries().getFirst()).value();
    }

    private String refusal(String body) {
        Intake intake = read(body);
        return intake.rejections().isEmpty()
                ? intake.batch().quarantined().getFirst().code()
                : intake.rejections().getFirst().code();
    }

    @Test
    void aLabValueKeepsItsCodeItsUnitAndItsDigits() {
        Entry.Observation glucose = observation("15074-8");
        assertThat(glucose.value()).isEqualTo(Quantity.of(113.49828, "mg/dL"));
        assertThat(glucose.provenance().sentValue()).isEqualTo("6.30");
        assertThat(glucose.provenance().sentUnit()).isEqualTo("mmol/L");
        assertThat(glucose.provenance().method()).isEqualTo("laboratory");
        assertThat(glucose.provenance().pointer()).isEqualTo("/entry/1/resource");
        assertThat(glucose.effective().zone()).isEqualTo(ZoneOffset.ofHours(1));
    }

    @Test
    void aPressureIsOneObservationOfTwoComponentsAndSaysItIsPreliminary() {
        Entry.Observation pressure = observation("85354-9");
        assertThat(pressure.value())
                .isEqualTo(new Value.Components(List.of(
                        new Value.Component(Code.loinc("8480-6"), Quantity.of(132, "mm[Hg]")),
                        new Value.Component(Code.loinc("8462-4"), Quantity.of(84, "mm[Hg]")))));
        assertThat(pressure.provenance().method()).isEqualTo("preliminary");
        assertThat(pressure.provenance().device()).isEqualTo("Cuff 3");
        assertThat(pressure.effective().start()).isEqualTo(Instant.parse("2026-11-20T08:16:00.123Z"));
    }

    @Test
    void aCodedValueAndAPeriodAreKept() {
        Entry.Observation smoking = observation("72166-2");
        assertThat(smoking.value()).isEqualTo(new Value.Coded(new Code(Code.SNOMED, "8517006", "Ex-smoker")));
        assertThat(smoking.effective().end()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void aComparatorAndADayAreKept() {
        Entry.Observation creatinine = observation("2160-0");
        assertThat(creatinine.value()).isEqualTo(new Quantity(0.4, "mg/dL", Comparator.LESS));
        assertThat(creatinine.provenance().method()).isEqualTo("date-only");
    }

    @Test
    void aConditionKeepsItsStatusAndOnset() {
        assertThat(entries(Entry.Condition.class)).singleElement().satisfies(condition -> {
            assertThat(condition.status()).isEqualTo("active");
            assertThat(condition.component()).isEqualTo("c1");
            assertThat(condition.code().system()).isEqualTo(Code.SNOMED);
            assertThat(condition.effective().start()).isEqualTo(Instant.parse("2014-12-31T23:00:00Z"));
            assertThat(condition.effective().end()).isNull();
        });
    }

    @Test
    void aContainedMedicationIsResolved() {
        assertThat(entries(Entry.Medication.class))
                .extracting(
                        m -> m.code().code(),
                        Entry.Medication::status,
                        Entry.Medication::instruction,
                        m -> m.provenance().method())
                .containsExactly(
                        tuple("860975", "active", "one tablet twice daily", "prescription"),
                        tuple("ibuprofen 400", "completed", "", "statement date-only"));
    }

    @Test
    void anAllergyWithoutDateCounts() {
        assertThat(entries(Entry.Allergy.class)).singleElement().satisfies(allergy -> {
            assertThat(allergy.status()).isEqualTo("active");
            assertThat(allergy.criticality()).isEqualTo("high");
            assertThat(allergy.reactions()).containsExactly("Anaphylaxis (severe)");
            assertThat(allergy.effective().start()).isEqualTo(Normaliser.TIME_UNKNOWN);
        });
    }

    @Test
    void everyAnsweredItemBecomesAnObservation() {
        Entry.Observation thoughts = observation("44260-8");
        assertThat(thoughts.code())
                .isEqualTo(new Code(Code.LOINC, "44260-8", "Thoughts that you would be better off dead"));
        assertThat(thoughts.value()).isEqualTo(new Value.Coded(new Code(Code.LOINC, "LA6569-3", "Several days")));
        assertThat(thoughts.provenance().pointer()).isEqualTo("/entry/9/resource/item/0/item/0");
        assertThat(thoughts.provenance().method()).isEqualTo("questionnaire");
        assertThat(observation("44261-6").value()).isEqualTo(Quantity.of(11, "1"));
        assertThat(observation("Questionnaire/phq9#why").value()).isEqualTo(new Value.Text("sleep"));
        assertThat(observation("Questionnaire/phq9#which").value())
                .isInstanceOfSatisfying(
                        Value.Components.class,
                        several -> assertThat(several.parts()).hasSize(2));
    }

    @Test
    void aPatientYieldsDemographicsAndNothingElse() {
        var demographics = Objects.requireNonNull(visit().demographics());
        assertThat(demographics.birthDate()).isEqualTo(LocalDate.parse("1974-03-08"));
        assertThat(demographics.sex()).isEqualTo(Sex.FEMALE);
        assertThat(demographics.country()).isEqualTo("DE");
        assertThat(visit().received()).isEqualTo(10);
    }

    @Test
    void valuesOfEveryKeptTypeAreRead() {
        assertThat(value("\"valueBoolean\":true")).isEqualTo(new Value.Coded(new Code(Code.EPIONE, "true", "Yes")));
        assertThat(value("\"valueInteger\":3")).isEqualTo(Quantity.of(3, "1"));
        assertThat(value("\"valueString\":\"3\"")).isEqualTo(new Value.Text("3"));
        assertThat(
                        value(
                                "\"valueRange\":{\"low\":{\"value\":1,\"unit\":\"mm\"},\"high\":{\"value\":2,\"unit\":\"mm\"}}"))
                .isEqualTo(new Value.Text("1 mm - 2 mm"));
        assertThat(value("\"valueRatio\":{\"numerator\":{\"value\":1},\"denominator\":{\"value\":128}}"))
                .isEqualTo(new Value.Text("1 : 128"));
        assertThat(refusal(observationJson(
                        "\"valueSampledData\":{\"origin\":{\"value\":0},\"period\":1,\"dimensions\":1}")))
                .isEqualTo("unsupported-value");
        assertThat(refusal(observationJson("\"dataAbsentReason\":{\"text\":\"refused\"}")))
                .isEqualTo("no-value");
    }

    @Test
    void hugeNumbersAreHeldAndHarmless() {
        assertThat(refusal(observationJson("\"valueQuantity\":{\"value\":1e999999999,\"unit\":\"mg/dL\"}")))
                .isIn("malformed", "not-a-number", "unsupported-value");
        assertThat(refusal(observationJson("\"valueQuantity\":{\"value\":1e309,\"unit\":\"mg/dL\"}")))
                .isEqualTo("not-a-number");
    }

    @Test
    void aResourceOfAnotherPersonIsRefused() {
        Intake intake = read("""
                {"resourceType":"Bundle","type":"collection","entry":[
                  {"fullUrl":"urn:uuid:a","resource":{"resourceType":"Patient","id":"a"}},
                  {"resource":%s},
                  {"resource":%s}]}""".formatted(
                        observationJson("\"subject\":{\"reference\":\"urn:uuid:b\"},\"valueString\":\"x\""),
                        observationJson("\"subject\":{\"reference\":\"urn:uuid:a\"},\"valueString\":\"x\"")));
        assertThat(intake.rejections())
                .extracting(Rejection::index, Rejection::code)
                .containsExactly(tuple(1, "another-person"));
        assertThat(intake.entryIndex()).containsExactly(2);
    }

    @Test
    void ofTwoPatientsOnlyTheNamedOneIsRead() {
        Intake intake = read(
                """
                {"resourceType":"Bundle","type":"collection","entry":[
                  {"resource":{"resourceType":"Patient","id":"ana","gender":"female"}},
                  {"resource":{"resourceType":"Patient","id":"bob","gender":"male"}},
                  {"resource":%s}]}""".formatted(observationJson("\"subject\":{\"reference\":\"Patient/bob\"},\"valueString\":\"x\"")));
        assertThat(intake.rejections()).extracting(Rejection::index).containsExactly(1, 2);
        assertThat(Objects.requireNonNull(intake.demographics()).sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void aMalformedResourceDoesNotSpoilTheOthers() {
        Intake intake = read("""
                {"resourceType":"Bundle","type":"batch","entry":[
                  {"resource":{"resourceType":"Observation","code":[[["x"]]],"valueQuantity":"7"}},
                  {"request":{"method":"DELETE","url":"Observation/1"}},
                  7,
                  {"resource":%s}]}""".formatted(observationJson("\"valueString\":\"x\"")));
        assertThat(intake.received()).isEqualTo(4);
        assertThat(intake.entryIndex()).containsExactly(3);
        assertThat(intake.rejections()).extracting(Rejection::index).containsExactly(0, 1, 2);
    }

    @Test
    void whatCollidesWithinADeliveryIsNamed() {
        Intake intake = read("""
                {"resourceType":"Bundle","type":"batch","entry":[{"resource":%s},{"resource":%s},{"resource":%s}]}""".formatted(
                        observationJson("\"valueString\":\"x\""),
                        observationJson("\"valueString\":\"y\""),
                        observationJson("\"valueString\":\"x\"")));
        assertThat(intake.entryIndex()).containsExactly(0, 2);
        assertThat(intake.rejections()).extracting(Rejection::code).containsExactly("same-identity");
    }

    @Test
    void aConditionEnteredInErrorTakesThePlaceOfTheOneBefore() {
        assertThat(read("""
                {"resourceType":"Condition","id":"c1","verificationStatus":{"coding":[{"code":"entered-in-error"}]},
                 "code":{"text":"Gout"},"onsetDateTime":"2020-01-01"}""").batch().entries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Condition.class,
                        condition -> assertThat(condition.status()).isEqualTo("entered-in-error"));
    }

    @Test
    void aProposalIsNotAPrescription() {
        assertThat(refusal("""
                {"resourceType":"MedicationRequest","status":"active","intent":"proposal","medicationCodeableConcept":{"text":"x"}}""")).isEqualTo("not-ordered");
    }

    @Test
    void elementsThatHoldOnlyAnExtensionAreAbsent() {
        String extension = "{\"extension\":[{\"url\":\"http://example.org/x\",\"valueString\":\"y\"}]}";
        Intake intake = read("""
                {"resourceType":"Bundle","type":"batch","entry":[
                  {"resource":{"resourceType":"QuestionnaireResponse","status":"completed","_questionnaire":%1$s,"authored":"2026-11-20T09:00:00Z",
                    "item":[{"linkId":"1","_text":%1$s,"answer":[{"valueDecimal":4}]}]}},
                  {"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"_code":%1$s}],"text":"Mood"},
                    "effectiveDateTime":"2026-11-20","valueQuantity":{"value":3,"_unit":%1$s}}},
                  {"resource":{"resourceType":"MedicationRequest","_status":%1$s,"intent":"order","_doNotPerform":%1$s,
                    "medicationCodeableConcept":{"text":"x"}}}]}""".formatted(extension));
        assertThat(intake.rejections()).isEmpty();
        assertThat(intake.entryIndex()).containsExactly(0, 2);
        assertThat(intake.batch().quarantined())
                .singleElement()
                .satisfies(held -> assertThat(held.code()).isEqualTo("no-unit"));
    }

    @Test
    void anEntryThatAsksForAnythingElseThanStoringIsRefusedByName() {
        Intake intake =
                read("""
                {"resourceType":"Bundle","type":"batch","entry":[
                 {"request":{"method":"DELETE","url":"Observation/1"}},
                 {"request":{"method":"PATCH","url":"Observation/1"},"resource":%s},
                 {"request":{"method":"PUT","url":"Observation/1"},"resource":%s}]}""".formatted(observationJson("\"valueString\":\"a\""), observationJson("\"valueString\":\"b\"")));
        assertThat(intake.rejections()).extracting(Rejection::code).containsExactly("not-supported", "not-supported");
        assertThat(intake.batch().entries()).hasSize(1);
    }

    @Test
    void aResourceOfUnusualLengthIsRefusedAndTheOthersAreRead() {
        String longest = observationJson("\"valueString\":\"" + "a".repeat(FhirBundleAdapter.LONGEST) + "\"");
        Intake intake = read("{\"entry\":[{\"resource\":" + longest + "},{\"resource\":"
                + observationJson("\"valueString\":\"b\"") + "}],\"type\":\"batch\",\"resourceType\":\"Bundle\"}");
        assertThat(intake.rejections()).extracting(Rejection::code).containsExactly("too-long");
        assertThat(intake.batch().entries()).hasSize(1);
    }
}
