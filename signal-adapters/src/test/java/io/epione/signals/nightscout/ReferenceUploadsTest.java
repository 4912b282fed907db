package io.epione.signals.nightscout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.signals.Fixtures;
import io.epione.signals.Intake;
import io.epione.signals.ReferenceData;
import io.epione.signals.SignalIntake;
import io.epione.signals.normalise.Normaliser;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Payloads that real uploaders send. */
class ReferenceUploadsTest {
    private static final SignalIntake INTAKE = new SignalIntake(
            List.of(
                    new NightscoutEntriesAdapter(),
                    new NightscoutTreatmentsAdapter(),
                    new NightscoutDeviceStatusAdapter()),
            new Normaliser(MeasureCatalog.shipped()));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Intake read(String format, byte[] body) {
        Intake intake = INTAKE.read(format, Fixtures.payload(format, body));
        assertThat(intake.rejections()).isEmpty();
        assertThat(intake.batch().quarantined()).isEmpty();
        return intake;
    }

    private static byte[] file(String path) throws IOException {
        return Files.readAllBytes(ReferenceData.at("interop/nightscout/" + path));
    }

    @Test
    void aDayOfADexcomUploader() throws IOException {
        Intake intake = read("nightscout-entries", file("example.json"));
        assertThat(intake.batch().entries().stream().filter(Entry.Event.class::isInstance))
                .hasSize(12);
        assertThat(intake.batch().entries().stream().filter(Entry.Observation.class::isInstance))
                .isNotEmpty()
                .allSatisfy(reading -> assertThat(reading.effective().zone()).isEqualTo(ZoneOffset.ofHours(-7)));
    }

    @Test
    void aClosedLoopWithOpenAps() throws IOException {
        String loop = "openaps-storage/";
        assertThat(read("nightscout-entries", file(loop + "cgm-loop/monitor/glucose-zoned-merge.json"))
                        .batch()
                        .entries())
                .hasSize(4)
                .allMatch(Entry.Observation.class::isInstance);
        assertThat(read("nightscout-treatments", file(loop + "loop/nightscout/pump-history-formatted.json"))
                        .batch()
                        .entries())
                .isNotEmpty();
        assertThat(read("nightscout-devicestatus", file(loop + "loop/monitor/openaps-status.json"))
                        .batch()
                        .entries())
                .isNotEmpty();
    }

    @Test
    void theUploadsOfAndroidAps() throws IOException {
        JsonNode patterns = JSON.readTree(file("aaps-patterns.json"));
        assertThat(read("nightscout-entries", JSON.writeValueAsBytes(patterns.at("/SGV_ENTRIES/HIGH_FREQUENCY_BATCH")))
                        .batch()
                        .entries())
                .hasSize(5);
        JsonNode burst = patterns.at("/SMB_BURSTS/CORRECTION_SEQUENCE");
        assertThat(read("nightscout-treatments", JSON.writeValueAsBytes(burst))
                        .batch()
                        .entries())
                .hasSize(3);
        JsonNode deduplication = patterns.path("DEDUPLICATION_TESTS");
        assertThat(key(deduplication.path("ORIGINAL"))).isEqualTo(key(deduplication.path("DUPLICATE_SAME_PUMP_KEY")));
        assertThat(key(deduplication.path("ORIGINAL"))).isNotEqualTo(key(deduplication.path("DIFFERENT_PUMP_ID")));
        assertThat(key(deduplication.path("ORIGINAL"))).isNotEqualTo(key(deduplication.path("DIFFERENT_PUMP_SERIAL")));
    }

    private static Object key(JsonNode treatment) throws IOException {
        return read("nightscout-treatments", JSON.writeValueAsBytes(treatment))
                .batch()
                .entries()
                .getFirst()
                .key();
    }
}
