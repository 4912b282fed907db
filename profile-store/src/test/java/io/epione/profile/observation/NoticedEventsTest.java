package io.epione.profile.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.person.PatientId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticedEventsTest {
    private static final Code IMPRESSION = Code.loinc("8601-7");

    @ParameterizedTest
    @CsvSource({
        "http://snomed.info/sct, 1912002, fall",
        "http://snomed.info/sct, 61086009, irregular-pulse",
        "https://epione.health/codes, irregular_pulse, irregular-pulse",
        "https://epione.health/codes, fall, fall"
    })
    void aCodeMeansWhatADeviceNoticed(String system, String code, String event) {
        assertThat(NoticedEvents.of(new Code(system, code, ""))).contains(event);
    }

    @Test
    void anElectrocardiogramMeansItByItsClassification() {
        var fibrillation = new Value.Coded(new Code(Code.SNOMED, "164889003", "ECG: atrial fibrillation"));
        var sinus = new Value.Coded(new Code(Code.SNOMED, "426783006", "ECG: sinus rhythm"));

        assertThat(NoticedEvents.of(IMPRESSION, fibrillation)).contains("irregular-pulse");
        assertThat(NoticedEvents.of(IMPRESSION, new Value.Text("Atrial Fibrillation")))
                .contains("irregular-pulse");
        assertThat(NoticedEvents.of(IMPRESSION, sinus)).isEmpty();
        assertThat(NoticedEvents.of(IMPRESSION, new Value.Text("No atrial fibrillation")))
                .isEmpty();
        assertThat(NoticedEvents.of(Code.loinc("29308-4"), fibrillation))
                .as("a diagnosis is none")
                .isEmpty();
    }

    @Test
    void anEventMeansItByItsOwnValue() {
        var value = new Value.Component(IMPRESSION, new Value.Coded(new Code(Code.SNOMED, "49436004", "")));
        var event = new Entry.Event(
                new PatientId("ana"),
                IMPRESSION,
                "",
                List.of(value),
                EffectiveTime.at(Instant.EPOCH, ZoneOffset.UTC),
                "",
                new Provenance("fhir", "", "", Instant.EPOCH, new UUID(1, 2), "", null, null));

        assertThat(NoticedEvents.of(event)).contains("irregular-pulse");
    }
}
