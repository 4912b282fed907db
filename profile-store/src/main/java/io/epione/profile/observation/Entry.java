package io.epione.profile.observation;

import io.epione.profile.person.PatientId;
import java.util.List;
import java.util.Objects;

/** One thing the profile keeps. Every kind carries the person, the time it is about, and its provenance. */
public sealed interface Entry {
    PatientId patient();

    Code code();

    EffectiveTime effective();

    Provenance provenance();

    /** What makes two deliveries the same entry. */
    default EntryKey key() {
        return new EntryKey(
                patient(),
                provenance().source(),
                provenance().device(),
                code(),
                component(),
                effective().start());
    }

    /** Tells entries of one code and time apart, such as a FHIR resource id; empty for plain readings. */
    default String component() {
        return "";
    }

    /**
     * A measured, coded or written finding. Quantities of a known measure stand in that measure's unit.
     *
     * @param component which of several values of one code and time it is, such as {@code deep} for the deep sleep of a
     *     night; empty for the value as such. Few words of a format, never a number that differs from reading to reading
     */
    record Observation(
            PatientId patient, Code code, Value value, EffectiveTime effective, String component, Provenance provenance)
            implements Entry {
        /** What was written down before there were components has none. */
        public Observation {
            component = Objects.requireNonNullElse(component, "");
        }

        /** The value as such. */
        public Observation(PatientId patient, Code code, Value value, EffectiveTime effective, Provenance provenance) {
            this(patient, code, value, effective, "", provenance);
        }
    }

    /**
     * A condition of the person.
     *
     * @param status FHIR clinical status: active, recurrence, relapse, inactive, remission, resolved
     */
    record Condition(
            PatientId patient,
            Code code,
            String status,
            EffectiveTime effective,
            String component,
            Provenance provenance)
            implements Entry {}

    /**
     * A medicine of the person.
     *
     * @param status FHIR status: active, on-hold, completed, stopped, entered-in-error, unknown
     * @param instruction the prescriber's instruction as it was sent; shown as recorded, never advised; may be empty
     */
    record Medication(
            PatientId patient,
            Code code,
            String status,
            String instruction,
            EffectiveTime effective,
            String component,
            Provenance provenance)
            implements Entry {}

    /**
     * An allergy or intolerance.
     *
     * @param criticality FHIR criticality: low, high, unable-to-assess, or empty
     * @param reactions the reactions as they were sent
     */
    record Allergy(
            PatientId patient,
            Code code,
            String status,
            String criticality,
            List<String> reactions,
            EffectiveTime effective,
            String component,
            Provenance provenance)
            implements Entry {
        public Allergy {
            reactions = List.copyOf(reactions);
        }
    }

    /**
     * Something that happened: a meal, an insulin entry, a device event, an irregular pulse notice, a fall.
     *
     * @param text what the source says in words; may be empty
     * @param details further quantities, such as carbohydrates in grams
     */
    record Event(
            PatientId patient,
            Code code,
            String text,
            List<Value.Component> details,
            EffectiveTime effective,
            String component,
            Provenance provenance)
            implements Entry {
        public Event {
            details = List.copyOf(details);
        }
    }
}
