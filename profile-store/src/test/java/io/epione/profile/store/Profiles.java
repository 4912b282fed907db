package io.epione.profile.store;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Batch;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A person of the tests, with everything that is stored and read about them. */
final class Profiles {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Code GLUCOSE = Code.loinc("2339-0");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final MeasureCatalog catalog = MeasureCatalog.shipped();
    final PostgresObservationLog log = new PostgresObservationLog(TestDatabase.source(), catalog);
    final PostgresProfileReader reader = new PostgresProfileReader(TestDatabase.source(), catalog);
    final PostgresPeople people = new PostgresPeople(TestDatabase.source());
    final PostgresAssessmentLog assessments =
            new PostgresAssessmentLog(TestDatabase.source(), Clock.fixed(NOON, ZoneOffset.UTC));
    final PostgresRecallLog recalls = new PostgresRecallLog(TestDatabase.source(), Clock.fixed(NOON, ZoneOffset.UTC));
    final PostgresQuarantineLog quarantine = new PostgresQuarantineLog(TestDatabase.source());
    final PatientId patient = new PatientId("test-" + NUMBER.incrementAndGet());

    private final PostgresArchive archive = new PostgresArchive(TestDatabase.source(), 1);
    private final boolean sealing;

    private Profiles(boolean sealing) {
        this.sealing = sealing;
    }

    static Profiles aPerson() {
        return aPerson(false);
    }

    /** Somebody whose days are sealed at once after every delivery. */
    static Profiles aSealedPerson() {
        return aPerson(true);
    }

    private static Profiles aPerson(boolean sealing) {
        var profiles = new Profiles(sealing);
        profiles.people.createIfAbsent(new Person(
                profiles.patient,
                "Test",
                LocalDate.of(1971, 5, 2),
                Sex.FEMALE,
                ZoneId.of("Europe/Berlin"),
                "DE",
                false));
        return profiles;
    }

    /** After every delivery. */
    void rest() {
        if (sealing) {
            seal();
        }
    }

    /** Seals every day of the person. */
    void seal() {
        archive.seal(patient, Texts.LATEST, Integer.MAX_VALUE);
    }

    ConsentedScope everything() {
        return reading(EnumSet.allOf(DataCategory.class));
    }

    ConsentedScope reading(Set<DataCategory> categories) {
        return new ConsentedScope(patient, "tester", "care", categories);
    }

    ProfileSnapshot snapshot() {
        return snapshot(NOON);
    }

    ProfileSnapshot snapshot(Instant asOf) {
        return reader.snapshot(everything(), asOf);
    }

    Delivery delivery(String source) {
        return new Delivery(source, "", "", NOON);
    }

    static Instant minutesAgo(int minutes) {
        return NOON.minus(Duration.ofMinutes(minutes));
    }

    /** One push: where it comes from and when it arrived. */
    final class Delivery {
        private final String source;
        private final String device;
        private final String method;
        private final Instant receivedAt;
        private final UUID payload = UUID.randomUUID();

        private Delivery(String source, String device, String method, Instant receivedAt) {
            this.source = source;
            this.device = device;
            this.method = method;
            this.receivedAt = receivedAt;
        }

        Delivery by(String newDevice) {
            return new Delivery(source, newDevice, method, receivedAt);
        }

        Delivery method(String newMethod) {
            return new Delivery(source, device, newMethod, receivedAt);
        }

        Delivery receivedAt(Instant instant) {
            return new Delivery(source, device, method, instant);
        }

        Provenance provenance(String pointer) {
            return new Provenance(source, device, method, receivedAt, payload, pointer, "sent", "unit");
        }

        Entry.Observation glucose(Instant at, double amount) {
            return observation(GLUCOSE, at, Quantity.of(amount, "mg/dL"));
        }

        Entry.Observation observation(String loinc, Instant at, double amount, String unit) {
            return observation(Code.loinc(loinc), at, Quantity.of(amount, unit));
        }

        Entry.Observation observation(Code code, Instant at, Value value) {
            return new Entry.Observation(patient, code, value, EffectiveTime.at(at, ZoneOffset.UTC), provenance("/0"));
        }

        Appended push(Entry... entries) {
            return push(List.of(entries), UUID.randomUUID().toString());
        }

        Appended push(List<? extends Entry> entries, String body) {
            return push(entries, body, List.of());
        }

        Appended push(List<? extends Entry> entries, String body, List<Quarantined> quarantined) {
            Appended appended = log.append(batch(entries, body, quarantined));
            rest();
            return appended;
        }

        Batch batch(List<? extends Entry> entries, String body, List<Quarantined> quarantined) {
            var raw = new RawPayload(
                    payload, patient, "csv", "tester", "text/csv", body.getBytes(StandardCharsets.UTF_8), receivedAt);
            return new Batch(patient, raw, List.copyOf(entries), quarantined);
        }
    }
}
