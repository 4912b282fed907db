package io.epione.signals.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.observation.Entry;
import io.epione.signals.Fixtures;
import io.epione.signals.Intake;
import io.epione.signals.SignalIntake;
import io.epione.signals.nightscout.NightscoutTreatmentsAdapter;
import io.epione.signals.normalise.Normaliser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FhirResourcesTest {
    private static final Normaliser NORMALISER = new Normaliser(Fixtures.MEASURES);
    private static final SignalIntake INTAKE = new SignalIntake(
            List.of(new FhirBundleAdapter(Fixtures.MEASURES), new NightscoutTreatmentsAdapter()), NORMALISER);
    private static final FhirResources RESOURCES = new FhirResources(NORMALISER);

    private static List<Entry> visit() throws IOException {
        try (InputStream in = FhirResourcesTest.class.getResourceAsStream("/fhir/shouldPass/visit-bundle.json")) {
            return read(Objects.requireNonNull(in).readAllBytes()).batch().entries();
        }
    }

    private static Intake read(byte[] body) {
        return INTAKE.read("fhir", Fixtures.payload("fhir", body));
    }

    private static ObjectNode written(String code) throws IOException {
        return visit().stream()
                .filter(entry -> entry.code().code().equals(code))
                .map(RESOURCES::toJson)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyEntryIsValidR4() throws IOException {
        var strict = FhirContext.forR4Cached().newJsonParser();
        strict.setParserErrorHandler(new StrictErrorHandler());
        for (Entry entry : visit()) {
            ObjectNode json = RESOURCES.toJson(entry);
            assertThat(strict.parseResource(json.toString()).fhirType()).isEqualTo(FhirResources.type(entry));
        }
        strict.parseResource(FhirResources.patient(Fixtures.PERSON).toString());
    }

    @Test
    void whatIsWrittenIsReadBackAsTheSameEntries() throws IOException {
        for (Entry entry : visit()) {
            Intake again = read(RESOURCES.toJson(entry).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(again.rejections()).as(entry.code().code()).isEmpty();
            assertThat(again.batch().quarantined()).as(entry.code().code()).isEmpty();
            Entry back = again.batch().entries().getFirst();
            assertThat(back.code()).isEqualTo(entry.code());
            assertThat(back.effective().start()).isEqualTo(entry.effective().start());
            assertThat(back.effective().end()).isEqualTo(entry.effective().end());
            assertThat(back.getClass()).isEqualTo(entry.getClass());
            if (entry instanceof Entry.Observation before && back instanceof Entry.Observation after) {
                assertThat(after.value()).isEqualTo(before.value());
                assertThat(after.provenance().sentValue())
                        .isEqualTo(before.provenance().sentValue());
            }
        }
    }

    @Test
    void theNumberAndUnitThatWereSentComeFirstAndOursBesideThem() throws IOException {
        ObjectNode glucose = written("15074-8");
        assertThat(glucose.at("/valueQuantity/value").asText()).isEqualTo("6.30");
        assertThat(glucose.at("/valueQuantity/code").asText()).isEqualTo("mmol/L");
        assertThat(glucose.at("/valueQuantity/extension/0/valueQuantity/value").asText())
                .isEqualTo("113.49828");
        assertThat(glucose.at("/valueQuantity/extension/0/valueQuantity/code").asText())
                .isEqualTo("mg/dL");
        assertThat(glucose.at("/subject/reference").asText()).isEqualTo("Patient/ana");
        assertThat(glucose.at("/meta/source").asText()).isEqualTo("https://epione.health/source/fhir/xdrip");
        assertThat(glucose.at("/effectiveDateTime").asText()).isEqualTo("2026-11-20T08:15:00+01:00");
        assertThat(glucose.at("/category/0/coding/0/code").asText()).isEqualTo("laboratory");
    }

    @Test
    void hba1cOnTheIfccScaleIsWrittenUnderTheCodeItIsStoredWith() {
        Entry ifcc = read("""
                {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"59261-8"}]},
                 "effectiveDateTime":"2026-11-20T08:00:00Z","valueQuantity":{"value":48,"unit":"mmol/mol"}}""".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .batch()
                .entries()
                .getFirst();
        ObjectNode json = RESOURCES.toJson(ifcc);
        assertThat(json.at("/code/coding/0/code").asText()).isEqualTo("4548-4");
        assertThat(json.at("/valueQuantity/code").asText()).isEqualTo("%");
    }

    @Test
    void anUnknownDateIsNotWrittenAndADayStaysADay() throws IOException {
        assertThat(written("91936005").has("recordedDate")).isFalse();
        assertThat(written("2160-0").path("effectiveDateTime").asText()).isEqualTo("2026-11-20");
        assertThat(written("860975").path("resourceType").asText()).isEqualTo("MedicationRequest");
    }

    @Test
    void anEventIsAnObservationWithComponents() {
        Entry meal = INTAKE.read("nightscout-treatments", Fixtures.payload("nightscout-treatments", """
                {"eventType":"Meal Bolus","carbs":45,"insulin":8.1,"notes":"pasta","created_at":"2026-11-23T11:25:12Z"}"""))
                .batch()
                .entries()
                .getFirst();
        ObjectNode json = RESOURCES.toJson(meal);
        var strict = FhirContext.forR4Cached().newJsonParser();
        strict.setParserErrorHandler(new StrictErrorHandler());
        strict.parseResource(json.toString());
        assertThat(json.path("valueString").asText()).isEqualTo("pasta");
        assertThat(json.at("/component/1/valueQuantity/value").asText()).isEqualTo("8.1");
    }

    @Test
    void aSearchsetHoldsItsResources() throws IOException {
        List<ObjectNode> resources = visit().stream().map(RESOURCES::toJson).toList();
        ObjectNode bundle =
                FhirResources.searchset(resources, "https://epione.example/fhir", "https://epione.example/fhir/x", 99);
        var strict = FhirContext.forR4Cached().newJsonParser();
        strict.setParserErrorHandler(new StrictErrorHandler());
        strict.parseResource(bundle.toString());
        assertThat(bundle.path("total").asInt()).isEqualTo(99);
        assertThat(bundle.path("entry")).hasSameSizeAs(resources);
    }

    @Test
    void idsAreStableAndDistinct() throws IOException {
        List<String> ids =
                visit().stream().map(Entry::key).map(FhirResources::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
        assertThat(visit().stream().map(Entry::key).map(FhirResources::id).toList())
                .isEqualTo(ids);
    }
}
