package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was sent of one new person, and what became of it. Not thread-safe. */
final class FhirRecord {
    static final List<String> SEARCHED =
            List.of("Observation", "Condition", "MedicationRequest", "MedicationStatement", "AllergyIntolerance");

    private static final String RESPONSE = "QuestionnaireResponse";

    private final Client patient = RunningService.shared().client().asPatient("1971-05-02", "female");
    private final List<FhirContent> expected = new ArrayList<>();
    private final List<List<FhirContent>> responses = new ArrayList<>();
    private final Map<String, Set<String>> refused = new TreeMap<>();

    void send(JsonNode body) {
        if (!body.path("resourceType").asText().equals("Bundle")) {
            Client.Answer answer = post("/fhir/" + body.path("resourceType").asText(), body);
            note(body, Map.of(), answer.status(), answer.body());
            return;
        }
        Client.Answer answer = post("/fhir", body);
        Map<String, JsonNode> sentAlong = new HashMap<>();
        body.path("entry").forEach(entry -> sentAlong.put(entry.path("fullUrl").asText(), entry.path("resource")));
        if (answer.status() != 200) {
            body.path("entry")
                    .forEach(entry -> note(entry.path("resource"), sentAlong, answer.status(), answer.body()));
            return;
        }
        assertThat(answer.body().path("entry")).hasSameSizeAs(body.path("entry"));
        for (int i = 0; i < body.path("entry").size(); i++) {
            JsonNode response = answer.body().at("/entry/" + i + "/response");
            int status = Integer.parseInt(response.path("status").asText().substring(0, 3));
            note(body.at("/entry/" + i + "/resource"), sentAlong, status, response.path("outcome"));
        }
    }

    /** What was taken and has to come back. */
    List<FhirContent> expected() {
        return expected;
    }

    /** The types that were refused, by the name of the reason. */
    Map<String, Set<String>> refused() {
        return refused;
    }

    void comesBackBySearchAndAsEverything() {
        cameBack(
                SEARCHED.stream().flatMap(type -> all("/fhir/" + type).stream()).toList());
        List<JsonNode> everything = all("/fhir/Patient/" + patient.patientId() + "/$everything");
        assertThat(everything.getFirst().path("resourceType").asText()).isEqualTo("Patient");
        List<JsonNode> answered = all("/fhir/" + RESPONSE);
        int entries = everything.size() - answered.size();
        cameBack(everything.subList(1, entries));
        assertThat(answered)
                .isEqualTo(everything.subList(entries, everything.size()))
                .extracting(response -> FhirContent.answers(response.path("item")))
                .containsExactlyInAnyOrderElementsOf(responses);
    }

    private Client.Answer post(String path, JsonNode body) {
        return patient.post(path, "application/fhir+json", body.toString());
    }

    private void note(JsonNode resource, Map<String, JsonNode> sentAlong, int status, JsonNode outcome) {
        String type = resource.path("resourceType").asText();
        if (status == 200 || status == 201) {
            if (type.equals(RESPONSE)) {
                responses.add(FhirContent.answers(resource.path("item")));
                expected.addAll(responses.getLast());
            } else if (!type.equals("Patient")) {
                expected.add(FhirContent.of(resource, sentAlong));
            }
            return;
        }
        JsonNode issue = outcome.at("/issue/0");
        String name =
                issue.at("/details/coding/0/code").asText(issue.path("code").asText());
        assertThat(name).as(type + " is refused by name: " + outcome).isNotEmpty();
        refused.computeIfAbsent(name, _ -> new TreeSet<>()).add(type);
    }

    /** Every resource that was taken stands among those, and nothing else does. */
    private void cameBack(List<JsonNode> resources) {
        List<FhirContent> left =
                new ArrayList<>(resources.stream().map(FhirContent::of).toList());
        for (FhirContent sent : expected) {
            assertThat(left.stream().filter(sent::cameBackAs).findFirst())
                    .as("%s among %s", sent, left.stream().limit(20).toList())
                    .hasValueSatisfying(left::remove);
        }
        assertThat(left).isEmpty();
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> found = new ArrayList<>();
        String next = path + "?_count=1000";
        while (!next.isEmpty()) {
            JsonNode page = patient.get(next).body();
            page.path("entry").forEach(entry -> {
                if (entry.at("/search/mode").asText().equals("match")) {
                    found.add(entry.path("resource"));
                }
            });
            String link = "";
            for (JsonNode each : page.path("link")) {
                link = each.path("relation").asText().equals("next")
                        ? each.path("url").asText()
                        : link;
            }
            next = link.isEmpty() ? "" : link.substring(link.indexOf("/fhir/"));
        }
        return found;
    }
}
