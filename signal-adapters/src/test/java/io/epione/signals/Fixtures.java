package io.epione.signals;

import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in Berlin, a moment of receipt, and a handful of measures. */
public final class Fixtures {
    public static final Instant RECEIVED = Instant.parse("2026-11-24T12:00:00Z");
    public static final PatientId ANA = new PatientId("ana");
    public static final Person PERSON =
            new Person(ANA, "Ana", LocalDate.parse("1974-03-08"), Sex.FEMALE, ZoneId.of("Europe/Berlin"), "DE", true);
    public static final MeasureCatalog MEASURES = new MeasureCatalog(List.of(
            measure("glucose", "mg/dL", 180.156, 10, 1000, "2339-0", "2345-7", "41653-7", "99504-3", "15074-8"),
            measure("ketones", "mmol/L", 104.1, 0, 30, "6873-4"),
            measure("hba1c", "%", null, 3, 20, "4548-4"),
            measure("systolic", "mm[Hg]", null, 40, 300, "8480-6"),
            measure("diastolic", "mm[Hg]", null, 20, 200, "8462-4"),
            measure("heart_rate", "/min", null, 20, 300, "8867-4"),
            measure("temperature", "Cel", null, 25, 45, "8310-5"),
            measure("weight", "kg", null, 0.3, 500, "29463-7"),
            measure("creatinine", "mg/dL", 113.12, 0.1, 30, "2160-0", "38483-4"),
            measure("uacr", "mg/g", 113.12, 0, 20000, "9318-7"),
            measure("potassium", "mmol/L", 39.098, 1, 12, "2823-3"),
            measure("calcium", "mg/dL", 40.078, 2, 25, "17861-6"),
            measure("steps", "{steps}", null, 0, 200000, "55423-8")));

    private Fixtures() {}

    public static DevicePayload payload(String format, byte[] body) {
        var raw = new RawPayload(new UUID(1, 2), ANA, format, "xdrip", "application/json", body, RECEIVED);
        return new DevicePayload(raw, PERSON);
    }

    public static DevicePayload payload(String format, String body) {
        return payload(format, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Measure measure(
            String key, String unit, @Nullable Double molarMass, double low, double high, String... codes) {
        return new Measure(
                key, key, List.of(key), "lab", List.of(codes), unit, molarMass, low, high, Duration.ofDays(1), 1);
    }
}
