package io.epione.signals.openmhealth;

import static io.epione.signals.openmhealth.Body.Sort.AMOUNT;
import static io.epione.signals.openmhealth.Body.Sort.EPISODE;
import static io.epione.signals.openmhealth.Body.Sort.LEVEL;
import static io.epione.signals.openmhealth.Vitals.loinc;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The bodies that are read, by schema. */
final class Bodies {
    private static final List<Body> ALL = List.of(
            Body.of(
                    "blood-glucose",
                    LEVEL,
                    List.of("glucose", "fasting_glucose"),
                    "blood_glucose",
                    Glucose::read,
                    "1.0",
                    "2.0",
                    "3.0",
                    "4.0"),
            pressure(),
            Body.of(
                    "heart-rate",
                    LEVEL,
                    "heart_rate",
                    "heart_rate",
                    loinc("8867-4", "Heart rate"),
                    "1.0",
                    "1.1",
                    "2.0"),
            Body.of("oxygen-saturation", LEVEL, List.of("spo2"), "oxygen_saturation", Vitals::oxygen, "1.0", "2.0"),
            Body.of(
                    "respiratory-rate",
                    LEVEL,
                    "respiratory_rate",
                    "respiratory_rate",
                    loinc("9279-1", "Respiratory rate"),
                    "1.0",
                    "2.0"),
            Body.of(
                    "body-temperature",
                    LEVEL,
                    List.of("temperature"),
                    "body_temperature",
                    Vitals::temperature,
                    "1.0",
                    "2.0",
                    "3.0",
                    "4.0"),
            Body.of(
                    "body-weight",
                    LEVEL,
                    "weight",
                    "body_weight",
                    loinc("29463-7", "Body weight"),
                    "1.0",
                    "2.0",
                    "3.0"),
            Body.of("body-height", LEVEL, "height", "body_height", loinc("8302-2", "Body height"), "1.0", "2.0"),
            Body.of(
                    "body-mass-index",
                    LEVEL,
                    "bmi",
                    "body_mass_index",
                    loinc("39156-5", "Body mass index"),
                    "1.0",
                    "2.0",
                    "3.0"),
            Body.of(
                    "body-fat-percentage",
                    LEVEL,
                    "body_fat",
                    "body_fat_percentage",
                    loinc("41982-0", "Percentage of body fat"),
                    "1.0",
                    "2.0"),
            Body.of("rr-interval", LEVEL, "", "rr_interval", loinc("8637-1", "R-R interval"), "1.0"),
            Body.of(
                    "step-count",
                    AMOUNT,
                    List.of("steps", "steps_interval"),
                    "step_count",
                    Days::steps,
                    "1.0",
                    "2.0",
                    "3.0"),
            Body.of("calories-burned", AMOUNT, List.of("energy_burned"), "kcal_burned", Days::energy, "1.0", "2.0"),
            Body.of(
                    "minutes-moderate-activity",
                    AMOUNT,
                    "",
                    "minutes_moderate_activity",
                    DataPoint.own("minutes-moderate-activity", "Minutes of moderate activity"),
                    "1.0"),
            Body.of("sleep-duration", AMOUNT, "sleep_duration", "sleep_duration", Days.SLEEP, "1.0", "2.0"),
            Body.of("total-sleep-time", AMOUNT, "sleep_duration", "total_sleep_time", Days.SLEEP, "1.0")
                    .alsoIeee(),
            Body.of("sleep-episode", EPISODE, List.of("sleep_duration"), "total_sleep_time", Days::sleep, "1.0", "1.1")
                    .alsoIeee(),
            Body.of(
                            "physical-activity",
                            EPISODE,
                            List.of("steps", "steps_interval"),
                            "activity_name",
                            Days::activity,
                            "1.0",
                            "1.1",
                            "1.2")
                    .alsoIeee());

    private static final Map<SchemaId, Body> BY_SCHEMA = new TreeMap<>();

    static {
        ALL.forEach(body -> body.ids().forEach(id -> BY_SCHEMA.put(id, body)));
    }

    private Bodies() {}

    static Optional<Body> of(SchemaId schema) {
        return Optional.ofNullable(BY_SCHEMA.get(schema));
    }

    /** The schemas that are read, in order. */
    static Set<SchemaId> schemas() {
        return Collections.unmodifiableSet(BY_SCHEMA.keySet());
    }

    /** Keys of the measures that they deliver. */
    static List<String> measures() {
        return ALL.stream().flatMap(body -> body.measures().stream()).distinct().toList();
    }

    private static Body pressure() {
        Body one = Body.of(
                "blood-pressure",
                LEVEL,
                List.of("systolic", "diastolic"),
                "systolic_blood_pressure",
                Vitals::pressure,
                "1.0",
                "2.0",
                "3.0",
                "3.1",
                "4.0");
        return new Body(
                one.name(),
                one.ids(),
                one.sort(),
                one.measures(),
                List.of("systolic_blood_pressure", "diastolic_blood_pressure"),
                one.reader());
    }
}
