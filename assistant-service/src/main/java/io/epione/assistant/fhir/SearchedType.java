package io.epione.assistant.fhir;

import io.epione.profile.snapshot.EntrySearch.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of resources that can be searched, and by what. The capability statement is made from it. */
enum SearchedType {
    OBSERVATION("Observation", Set.of(Kind.OBSERVATION, Kind.EVENT), "date", null),
    CONDITION("Condition", Set.of(Kind.CONDITION), "onset-date", "clinical-status"),
    MEDICATION_REQUEST("MedicationRequest", Set.of(Kind.MEDICATION), "authoredon", "status"),
    MEDICATION_STATEMENT("MedicationStatement", Set.of(Kind.MEDICATION), "effective", "status"),
    ALLERGY("AllergyIntolerance", Set.of(Kind.ALLERGY), "date", "clinical-status");

    private final String type;
    private final Set<Kind> kinds;
    private final String date;
    private final @Nullable String status;

    SearchedType(String type, Set<Kind> kinds, String date, @Nullable String status) {
        this.type = type;
        this.kinds = kinds;
        this.date = date;
        this.status = status;
    }

    static Optional<SearchedType> of(String type) {
        return Arrays.stream(values())
                .filter(searched -> searched.type.equals(type))
                .findFirst();
    }

    /** The name of the resource type. */
    String type() {
        return type;
    }

    Set<Kind> kinds() {
        return kinds;
    }

    /** The parameter for the time, which is also what can be sorted by. */
    String date() {
        return date;
    }

    /** Whether the time may be a stretch; else only its start is looked at. */
    boolean lasts() {
        return this == OBSERVATION || this == MEDICATION_STATEMENT;
    }

    /** The parameter for the status, empty where there is none. */
    Optional<String> status() {
        return Optional.ofNullable(status);
    }

    /** The names of all search parameters with their FHIR types. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("patient", "reference");
        if (this != ALLERGY) {
            parameters.put("subject", "reference");
        }
        parameters.put("code", "token");
        if (this == OBSERVATION) {
            parameters.put("combo-code", "token");
            parameters.put("category", "token");
        }
        if (status != null) {
            parameters.put(status, "token");
        }
        parameters.put(date, "date");
        return parameters;
    }
}
