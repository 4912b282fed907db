package io.epione.signals.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Quarantined;
import io.epione.signals.Adapters;
import io.epione.signals.Fixtures;
import io.epione.signals.HeldReading;
import io.epione.signals.Intake;
import io.epione.signals.SignalIntake;
import io.epione.signals.normalise.Normaliser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * No bytes make a parser throw, give a text that the store refuses, or hold back what cannot be read again. In an
 * ordinary run the seeds are the tests; {@code JAZZER_FUZZ=1} with {@code -Dtest=ParsersFuzzTest#csv} looks for more.
 */
class ParsersFuzzTest {
    private static final SignalIntake DOOR = new SignalIntake(Adapters.ALL, new Normaliser(MeasureCatalog.shipped()));

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void ambient(byte[] body) {
        read("ambient", body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void appleHealth(byte[] body) {
        read("apple-health", body);
        var payload = Fixtures.payload("apple-health", body);
        assertThat(DOOR.check("apple-health", new ByteArrayInputStream(body), payload.person()))
                .allSatisfy(rejection -> isStorable(rejection.message() + rejection.pointer()));
        DOOR.readParts(
                "apple-health",
                new ByteArrayInputStream(body),
                payload.person(),
                part -> Fixtures.payload("apple-health", part).raw(),
                ParsersFuzzTest::isRead);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void csv(byte[] body) {
        read("csv", body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void dexcom(byte[] body) {
        read("dexcom", body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void fhir(byte[] body) {
        read("fhir", body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void fitbit(byte[] body) {
        read("fitbit", body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void garmin(byte[] body) {
        read("garmin", body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void healthConnect(byte[] body) {
        read("health-connect", body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void libreview(byte[] body) {
        read("libreview", body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void nightscoutDevicestatus(byte[] body) {
        read("nightscout-devicestatus", body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void nightscoutEntries(byte[] body) {
        read("nightscout-entries", body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void nightscoutTreatments(byte[] body) {
        read("nightscout-treatments", body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void openMhealth(byte[] body) {
        read("open-mhealth", body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void oura(byte[] body) {
        read("oura", body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void withings(byte[] body) {
        read("withings", body);
    }

    private static void read(String format, byte[] body) {
        var payload = Fixtures.payload(format, body);
        Intake intake = DOOR.read(format, payload);
        isRead(intake);
        for (Quarantined held : intake.batch().quarantined()) {
            HeldReading.read(held.reading()).ifPresent(reading -> DOOR.again(reading.confirmed(), payload));
        }
    }

    private static void isRead(Intake intake) {
        assertThat(intake.readings()).hasSameSizeAs(intake.batch().entries());
        intake.batch().entries().forEach(entry -> isStorable(entry.toString()));
        intake.rejections().forEach(rejection -> isStorable(rejection.message() + rejection.pointer()));
        for (Quarantined held : intake.batch().quarantined()) {
            isStorable(held.toString());
        }
    }

    private static void isStorable(String text) {
        assertThat(text).doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    }
}
