package io.epione.profile.store;

import io.epione.profile.observation.Batch;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.observation.Value.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Days of a sensor that a phone sends every five minutes, as they come in practice: moments and delays are uneven. */
final class GlucoseDays {
    static final int A_DAY = 288;
    private static final BigDecimal MOLAR = new BigDecimal("18.01559");

    private final Profiles person;
    private final boolean molar;
    private final Random random = new Random(7);
    private double level = 120;
    private double slope;

    GlucoseDays(Profiles person, boolean molar) {
        this.person = person;
        this.molar = molar;
    }

    /** Every reading a delivery of its own. */
    void pushSingly(Instant from, int days) {
        for (int i = 0; i < days * A_DAY; i++) {
            Instant at = at(from, i);
            Instant received = at.plusNanos(4_000_000_000L + random.nextInt(20_000_000) * 1000L);
            push(List.of(reading(at, received, UUID.randomUUID(), "/0")), received);
        }
    }

    /** The days as one delivery. */
    void pushAtOnce(Instant from, int days, Instant received) {
        UUID payload = UUID.randomUUID();
        var readings = new ArrayList<Entry>();
        for (int i = 0; i < days * A_DAY; i++) {
            readings.add(reading(at(from, i), received, payload, "/" + i));
        }
        push(readings, received);
    }

    /** Every five minutes, give or take a second. */
    private Instant at(Instant from, int number) {
        return from.plusMillis(300_000L * number + random.nextInt(2000));
    }

    private void push(List<Entry> readings, Instant received) {
        UUID payload = readings.getFirst().provenance().payload();
        byte[] body = readings.toString().getBytes(StandardCharsets.UTF_8);
        var raw = new RawPayload(payload, person.patient, "nightscout", "xdrip", "application/json", body, received);
        person.log.append(new Batch(person.patient, raw, readings, List.of()));
    }

    private Entry.Observation reading(Instant at, Instant received, UUID payload, String pointer) {
        slope = 0.9 * slope + random.nextGaussian();
        level = Math.clamp(level + slope + (120 - level) / 100, 40, 400);
        String sent = molar
                ? BigDecimal.valueOf(level)
                        .divide(MOLAR, 1, RoundingMode.HALF_UP)
                        .toPlainString()
                : String.valueOf(Math.round(level));
        double amount = molar
                ? new BigDecimal(sent)
                        .multiply(MOLAR)
                        .round(new MathContext(12))
                        .doubleValue()
                : Double.parseDouble(sent);
        var provenance = new Provenance(
                "nightscout/xdrip", "", "cgm", received, payload, pointer, sent, molar ? "mmol/L" : "mg/dL");
        return new Entry.Observation(
                person.patient,
                Profiles.GLUCOSE,
                Quantity.of(amount, "mg/dL"),
                EffectiveTime.at(at, ZoneId.of("Europe/Berlin")),
                provenance);
    }
}
