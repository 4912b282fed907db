package io.epione.models;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.Fact.Evidence;
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

/** A person whose profile a test writes down fact by fact. */
final class Someone {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PatientId ID = new PatientId("someone");
    private static final UUID PAYLOAD = new UUID(0, 1);

    private final Sex sex;
    private final @Nullable LocalDate birthDate;
    private final Map<String, Fact<Quantity>> quantities = new HashMap<>();
    private final List<Entry.Condition> conditions = new ArrayList<>();
    private final List<Entry.Medication> medications = new ArrayList<>();
    private final List<Entry.Observation> answers = new ArrayList<>();
    private boolean withheld;
    private String country = "";

    private Someone(Sex sex, @Nullable LocalDate birthDate) {
        this.sex = sex;
        this.birthDate = birthDate;
    }

    static Someone of(Sex sex, int age) {
        return new Someone(sex, LocalDate.of(2026 - age, 1, 1));
    }

    static Someone withoutBirthDate() {
        return new Someone(Sex.FEMALE, null);
    }

    /** A woman of 50 with everything that PREVENT asks for, creatinine instead of eGFR. */
    static Someone complete(int age) {
        return of(Sex.FEMALE, age)
                .measured("systolic", 142, "mm[Hg]")
                .measured("total_cholesterol", 210, "mg/dL")
                .measured("hdl", 52, "mg/dL")
                .measured("creatinine", 0.8, "mg/dL")
                .measured("bmi", 27.5, "kg/m2")
                .condition("Seasonal allergic rhinitis", "active")
                .medication("Cetirizine 10 mg", "active")
                .answered("72166-2", new Value.Coded(new Code(Code.SNOMED, "266919005", "Never smoked tobacco")));
    }

    Someone in(String country) {
        this.country = country;
        return this;
    }

    Someone measured(String key, double amount, String unit) {
        return fact(key, new Fact.Measured<>(evidence(Quantity.of(amount, unit), 3)));
    }

    Someone stale(String key, double amount, String unit, int days) {
        return fact(key, new Fact.Stale<>(evidence(Quantity.of(amount, unit), days), Duration.ofDays(days)));
    }

    Someone fact(String key, Fact<Quantity> fact) {
        quantities.put(key, fact);
        return this;
    }

    Someone without(String key) {
        quantities.remove(key);
        return this;
    }

    Someone withoutRecords() {
        conditions.clear();
        medications.clear();
        return this;
    }

    Someone withholdingRecords() {
        withheld = true;
        return this;
    }

    Someone withoutAnswers() {
        answers.clear();
        return this;
    }

    Someone condition(String words, String status) {
        return condition(new Code(Code.EPIONE, "text", words), status);
    }

    Someone condition(Code code, String status) {
        conditions.add(new Entry.Condition(ID, code, status, time(400), "c" + conditions.size(), provenance()));
        return this;
    }

    Someone medication(String words, String status) {
        return medication(new Code(Code.RXNORM, "0", words), status);
    }

    Someone medication(Code code, String status) {
        medications.add(new Entry.Medication(ID, code, status, "", time(90), "m" + medications.size(), provenance()));
        return this;
    }

    Someone answered(String loinc, Value value) {
        return answered(Code.loinc(loinc), value);
    }

    Someone answered(Code question, Value value) {
        answers.addFirst(new Entry.Observation(ID, question, value, time(5), provenance()));
        return this;
    }

    Someone said(String question, String answer) {
        return answered(new Code(Code.EPIONE, question, ""), new Value.Text(answer));
    }

    ProfileSnapshot snapshot() {
        return new ProfileSnapshot(
                new Person(ID, "Someone", birthDate, sex, ZoneOffset.UTC, country, true),
                NOW,
                quantities,
                records(conditions),
                records(medications),
                new Fact.NotMeasured<>(),
                List.of(),
                answers,
                List.of(),
                Map.of());
    }

    static <T> Evidence<T> evidence(T value, int daysAgo) {
        return new Evidence<>(value, NOW.minus(Duration.ofDays(daysAgo)), provenance());
    }

    private <T> Fact<List<T>> records(List<T> all) {
        if (withheld) {
            return new Fact.Withheld<>();
        }
        return all.isEmpty() ? new Fact.NotMeasured<>() : new Fact.Measured<>(evidence(List.copyOf(all), 90));
    }

    private static EffectiveTime time(int daysAgo) {
        return EffectiveTime.at(NOW.minus(Duration.ofDays(daysAgo)), ZoneOffset.UTC);
    }

    private static Provenance provenance() {
        return new Provenance("test/someone", "", "", NOW, PAYLOAD, "/0", null, null);
    }
}
