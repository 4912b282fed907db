package io.epione.signals.openmhealth;

import java.util.Set;

/** Why a schema is not read. */
final class Unsupported {
    private static final Set<String> RAW_SIGNALS = Set.of("acceleration", "orientation", "magnetic-force");
    private static final Set<String> PARTS = Set.of(
            "header",
            "data-point",
            "schema-id",
            "time-frame",
            "time-interval",
            "date-time",
            "full-date",
            "local-time",
            "day-of-week",
            "part-of-day",
            "unit-value",
            "unit-value-range",
            "systolic-blood-pressure",
            "diastolic-blood-pressure",
            "activity-name",
            "body-location",
            "body-posture",
            "position-during-measurement",
            "specimen-source",
            "blood-specimen-type",
            "descriptive-statistic",
            "descriptive-statistic-denominator");

    private Unsupported() {}

    static String reason(SchemaId schema) {
        String name = schema.name();
        if (Bodies.schemas().stream().anyMatch(id -> id.name().equals(name))) {
            return "of this schema other versions are read";
        }
        if (PARTS.contains(name) || name.contains("unit-value") || name.startsWith("temporal-relationship")) {
            return "it describes a part of a body, not a measure of its own";
        }
        if (name.contains("medication") || name.contains("intervention")) {
            return "medicines come as FHIR resources, which say who prescribed them";
        }
        return RAW_SIGNALS.contains(name)
                ? "a raw signal of a sensor is no reading"
                : "the profile has no measure for it";
    }
}
