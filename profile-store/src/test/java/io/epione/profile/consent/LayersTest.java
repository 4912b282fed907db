package io.epione.profile.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Provenance;
import io.epione.profile.person.PatientId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which layer an event belongs to: what a person closes for wearables must not come in by another spelling. */
class LayersTest {
    private final Layers layers = new Layers(MeasureCatalog.shipped());

    @ParameterizedTest
    @CsvSource({
        "irregular-pulse, WEARABLE",
        "irregular_pulse, WEARABLE",
        "Irregular-Pulse, WEARABLE",
        "night_resting_heart_rate, WEARABLE",
        "sensor_change, GLUCOSE",
        "bolus-insulin, GLUCOSE",
        "bed-exit, WEARABLE",
        "daily-activity, WEARABLE",
        "recent_surgery, RECORDS"
    })
    void anEventBelongsWhereTheWordsOfItsCodeSayHoweverItIsSpelled(String code, DataCategory layer) {
        assertThat(layers.of(event(new Code(Code.EPIONE, code, "")))).isEqualTo(layer);
    }

    @ParameterizedTest
    @CsvSource({"http://snomed.info/sct, 1912002, WEARABLE", "http://snomed.info/sct, 22298006, RECORDS"})
    void whatADeviceNoticedBelongsToWearablesByAnyCode(String system, String code, DataCategory layer) {
        assertThat(layers.of(event(new Code(system, code, "")))).isEqualTo(layer);
    }

    private static Entry.Event event(Code code) {
        return new Entry.Event(
                new PatientId("ana"),
                code,
                "",
                List.of(),
                EffectiveTime.at(Instant.EPOCH, ZoneOffset.UTC),
                "",
                new Provenance("fhir/self", "", "", Instant.EPOCH, new UUID(1, 2), "", null, null));
    }
}
