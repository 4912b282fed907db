package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.observation.Entry;
import io.epione.profile.person.PatientId;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a QuestionnaireResponse: what was sent of it as a whole, with the answers that are given. */
final class ResponseWriter {
    private static final String SUBSET = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";
    private static final Pattern DATE_TIME = Pattern.compile(
            "\\d{4}(?:-\\d{2}(?:-\\d{2}(?:T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2}))?)?)?");

    private ResponseWriter() {}

    /**
     * @param counting the entries that its answers are, at least one
     * @param items what holds the answers that are given
     */
    static ObjectNode write(
            SentResponse sent, String id, PatientId patient, List<Entry> counting, boolean subset, ObjectNode items) {
        ObjectNode json = Json.object().put("resourceType", SentResponse.TYPE).put("id", id);
        Entry one = counting.getFirst();
        ObjectNode meta = FhirResources.meta(
                json,
                one.provenance().source(),
                counting.stream()
                        .flatMap(entry -> entry.provenance().flags().stream())
                        .distinct()
                        .sorted()
                        .toList());
        if (subset) {
            meta.withArray("tag").addObject().put("system", SUBSET).put("code", "SUBSETTED");
        }
        text(json, "questionnaire", sent.questionnaire());
        text(json, "status", sent.status());
        FhirResources.subject(json, "subject", patient);
        json.put("authored", authored(sent, one));
        json.setAll(items);
        return json;
    }

    /** As it was sent; a time that FHIR has no way to write, such as one without a zone, as it was understood. */
    private static String authored(SentResponse sent, Entry entry) {
        return DATE_TIME.matcher(sent.authored()).matches()
                ? sent.authored()
                : Dates.start(entry.effective(), FhirResources.isDate(entry));
    }

    private static void text(ObjectNode json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }
}
