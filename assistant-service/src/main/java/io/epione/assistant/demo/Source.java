package io.epione.assistant.demo;

import io.epione.profile.observation.Provenance;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where everything generated comes from, so that it is shown as synthetic wherever a source is shown.
 *
 * @param payload the note kept in place of a raw delivery
 */
record Source(UUID payload, Instant receivedAt) {
    static final String NAME = "demo";

    Provenance sensor(double value, String unit) {
        return of("synthetic glucose sensor", "cgm", value, unit);
    }

    Provenance watch(double value, String unit) {
        return of("synthetic watch", "wearable", value, unit);
    }

    Provenance home(double value, String unit) {
        return of("synthetic home device", "home", value, unit);
    }

    Provenance laboratory(double value, String unit) {
        return of("", "laboratory", value, unit);
    }

    Provenance clinic(double value, String unit) {
        return of("", "clinic", value, unit);
    }

    Provenance diary() {
        return of("synthetic diary", "diary", null, null);
    }

    Provenance records() {
        return of("", "record", null, null);
    }

    Provenance answers() {
        return of("", "questionnaire", null, null);
    }

    private Provenance of(String device, String method, @Nullable Double value, @Nullable String unit) {
        String sent = value == null ? null : value.toString();
        return new Provenance(NAME, device, method, receivedAt, payload, "line:1", sent, unit);
    }
}
