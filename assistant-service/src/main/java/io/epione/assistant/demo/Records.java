package io.epione.assistant.demo;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value;
import io.epione.profile.person.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What is on record of a generated person: conditions, medicines, allergies, answers and laboratory values. */
final class Records {
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final DemoPerson person;
    private final MeasureCatalog measures;
    private final Source source;

    Records(DemoPerson person, MeasureCatalog measures, Source source) {
        this.person = person;
        this.measures = measures;
        this.source = source;
    }

    /** All of them, laboratory values and answers counted back from a day. */
    List<Entry> asOf(LocalDate today) {
        List<Entry> entries = new ArrayList<>();
        person.conditions().forEach(condition -> entries.add(condition(condition)));
        person.medications().forEach(medicine -> entries.add(medicine(medicine)));
        person.allergies().forEach(allergy -> entries.add(allergy(allergy, today)));
        person.answers().forEach(answer -> entries.add(answer(answer, today)));
        person.labs().forEach(lab -> entries.add(lab(lab, today)));
        return entries;
    }

    private Entry condition(DemoPerson.Condition condition) {
        return new Entry.Condition(
                patient(),
                DemoPerson.snomed(condition.snomed(), condition.display()),
                "active",
                on(condition.since()),
                "demo-condition-" + condition.snomed(),
                source.records());
    }

    private Entry medicine(DemoPerson.Medicine medicine) {
        return new Entry.Medication(
                patient(),
                new Code(Code.RXNORM, medicine.rxnorm(), medicine.display()),
                "active",
                medicine.instruction(),
                on(medicine.since()),
                "demo-medication-" + medicine.rxnorm(),
                source.records());
    }

    private Entry allergy(DemoPerson.Allergy allergy, LocalDate today) {
        return new Entry.Allergy(
                patient(),
                DemoPerson.snomed(allergy.snomed(), allergy.display()),
                "active",
                allergy.criticality(),
                allergy.reactions(),
                on(today.minusYears(4)),
                "demo-allergy-" + allergy.snomed(),
                source.records());
    }

    private Entry answer(DemoPerson.Answer answer, LocalDate today) {
        return new Entry.Observation(
                patient(),
                new Code(Code.LOINC, answer.loinc(), answer.question()),
                new Value.Coded(DemoPerson.snomed(answer.snomed(), answer.display())),
                on(today.minusDays(answer.daysAgo())),
                source.answers());
    }

    private Entry lab(DemoPerson.Lab lab, LocalDate today) {
        Measure measure = measures.byKey(lab.measure()).orElseThrow();
        return new Entry.Observation(
                patient(),
                measure.code(),
                Value.Quantity.of(lab.value(), measure.unit()),
                on(today.minusDays(lab.daysAgo())),
                "lab".equals(measure.category())
                        ? source.laboratory(lab.value(), measure.unit())
                        : source.clinic(lab.value(), measure.unit()));
    }

    private PatientId patient() {
        return new PatientId(person.id());
    }

    private EffectiveTime on(LocalDate day) {
        Instant morning = day.atTime(MORNING).atZone(person.zoneId()).toInstant();
        return EffectiveTime.at(morning, person.zoneId());
    }
}
