package io.epione.models;

import io.epione.profile.observation.Entry.Condition;
import io.epione.profile.observation.Entry.Medication;

/** What the FHIR statuses of records mean here. */
final class Status {
    private Status() {}

    /** A condition that is there now, as far as anybody said. */
    static boolean present(Condition condition) {
        return switch (condition.status()) {
            case "inactive", "remission", "resolved" -> false;
            default -> true;
        };
    }

    /** A medicine that is taken now. */
    static boolean taken(Medication medication) {
        return medication.status().equals("active");
    }

    /** A medicine that was taken once. */
    static boolean over(Medication medication) {
        return switch (medication.status()) {
            case "completed", "stopped", "cancelled" -> true;
            default -> false;
        };
    }

    /** A record that its source took back. */
    static boolean mistaken(Medication medication) {
        return medication.status().equals("entered-in-error");
    }
}
