package io.epione.assistant.fhir;

import java.util.List;

/** What can be sent as a single resource or as an entry of a bundle. */
final class Interactions {
    static final List<String> CREATED = List.of(
            "Observation",
            "Condition",
            "MedicationRequest",
            "MedicationStatement",
            "AllergyIntolerance",
            "QuestionnaireResponse",
            "DiagnosticReport",
            "Patient");

    private Interactions() {}

    static boolean isCreated(String type) {
        return CREATED.contains(type);
    }

    /** A person's own particulars are taken where they were unknown, and changed nowhere here. */
    static boolean isUpdated(String type) {
        return isCreated(type) && !type.equals("Patient");
    }
}
