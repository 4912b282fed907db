package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.observation.Entry;
import io.epione.profile.person.PatientId;
import io.epione.signals.Reading;
import java.util.List;
import java.util.Map;

/**
 * A QuestionnaireResponse as it stands in a delivery.
 *
 * @param document its sender's own name of it, {@code QuestionnaireResponse/id}; empty where it has none
 * @param pointer to it in the delivery, empty where it is the whole
 * @param answers its answered items, as they were read when it came in
 */
public record SentResponse(String document, String pointer, ObjectNode json, List<Reading> answers) {
    /** The name of the resource type. */
    public static final String TYPE = "QuestionnaireResponse";

    public SentResponse {
        answers = List.copyOf(answers);
    }

    /** The questionnaire's address as it was sent, {@code url|version} or {@code url}; may be empty. */
    public String questionnaire() {
        return text("questionnaire");
    }

    /** As it was sent; may be empty. */
    public String status() {
        return text("status");
    }

    /** When it was authored, as it was sent; may be empty. */
    public String authored() {
        return text("authored");
    }

    /**
     * As a resource of the profile, with those answers that count and tagged as a subset where others were left out.
     *
     * @param counting by their pointers, at least one
     */
    public ObjectNode toJson(String id, PatientId patient, Map<String, Entry> counting) {
        var items = new CountingItems(counting.keySet());
        ObjectNode shown = Json.object();
        items.copy(json, pointer, shown);
        return ResponseWriter.write(this, id, patient, List.copyOf(counting.values()), items.leftOut(), shown);
    }

    private String text(String field) {
        return json.path(field).isTextual() ? json.path(field).asText() : "";
    }
}
