package io.epione.policies.triage;

import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the profile of the holder of a case. */
public final class StoredProfile {
    public static final Instant NOW = Case.NOW;
    private static final PatientId PATIENT = new PatientId("case");

    private final String writtenBy;
    private final Map<String, Fact<Value.Quantity>> quantities = new HashMap<>();
    private final List<Entry.Condition> conditions = new ArrayList<>();
    private final List<Entry.Medication> medications = new ArrayList<>();
    private final List<Entry.Event> events = new ArrayList<>();
    private final List<Entry.Observation> answers = new ArrayList<>();
    private final List<GlucosePoint> glucose = new ArrayList<>();
    private @Nullable LocalDate born;
    private String country = "";

    /** @param writtenBy what the source and the device call themselves */
    public StoredProfile(String writtenBy) {
        this.writtenBy = writtenBy;
    }

    public StoredProfile born(LocalDate day) {
        born = day;
        return this;
    }

    /** @param code ISO 3166-1 alpha-2 */
    StoredProfile country(String code) {
        country = code;
        return this;
    }

    StoredProfile quantity(String measure, Value.Quantity quantity) {
        return quantity(measure, quantity, Duration.ofMinutes(3));
    }

    StoredProfile quantity(String measure, Value.Quantity quantity, Duration ago) {
        quantities.put(measure, new Fact.Measured<>(new Fact.Evidence<>(quantity, NOW.minus(ago), provenance())));
        return this;
    }

    public StoredProfile condition(Code code, String status) {
        conditions.add(new Entry.Condition(PATIENT, code, status, at(Duration.ofDays(1)), "c", provenance()));
        return this;
    }

    public StoredProfile medication(Code code, String status, String instruction) {
        medications.add(
                new Entry.Medication(PATIENT, code, status, instruction, at(Duration.ofDays(1)), "m", provenance()));
        return this;
    }

    StoredProfile event(Code code, String text, Duration ago) {
        events.add(new Entry.Event(PATIENT, code, text, List.of(), at(ago), "e", provenance()));
        return this;
    }

    StoredProfile answer(String code, Value value) {
        answers.add(new Entry.Observation(PATIENT, Code.loinc(code), value, at(Duration.ofDays(1)), provenance()));
        return this;
    }

    StoredProfile glucose(Duration ago, double mgPerDl) {
        glucose.add(new GlucosePoint(NOW.minus(ago), mgPerDl));
        return this;
    }

    public ProfileSnapshot snapshot() {
        return new ProfileSnapshot(
                new Person(PATIENT, writtenBy, born, Sex.UNKNOWN, ZoneOffset.UTC, country, true),
                NOW,
                quantities,
                known(conditions),
                known(medications),
                known(List.of()),
                events,
                answers,
                glucose,
                Map.of());
    }

    DialogContext saying(String text) {
        return saying(text, DialogContext.Stated.nothing());
    }

    DialogContext saying(String text, DialogContext.Stated stated) {
        return DialogContext.of(DialogContext.Trigger.TURN, text, List.of(), stated, snapshot(), NOW);
    }

    private <T> Fact<T> known(T value) {
        return new Fact.Measured<>(new Fact.Evidence<>(value, NOW.minus(Duration.ofMinutes(3)), provenance()));
    }

    private static EffectiveTime at(Duration ago) {
        return EffectiveTime.at(NOW.minus(ago), ZoneOffset.UTC);
    }

    private Provenance provenance() {
        return new Provenance(writtenBy, writtenBy, writtenBy, NOW, new UUID(0, 0), "", writtenBy, null);
    }
}
