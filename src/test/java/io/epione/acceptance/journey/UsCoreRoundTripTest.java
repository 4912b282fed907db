package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Records of other projects in by the FHIR door and out again: what does not come out again was refused by name. */
class UsCoreRoundTripTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SEARCHED =
            List.of("Observation", "Condition", "MedicationRequest", "MedicationStatement", "AllergyIntolerance");

    /** What was sent of one person, and what became of it. */
    private static final class Record {
        private final Client patient = RunningService.shared().client().asPatient("1971-05-02", "female");
        private final List<FhirContent> expected = new ArrayList<>();
        private final Map<String, Set<String>> refused = new TreeMap<>();

        private void send(JsonNode body) {
            if (!body.path("resourceType").asText().equals("Bundle")) {
                Client.Answer answer = post("/fhir/" + body.path("resourceType").asText(), body);
                note(body, answer.status(), answer.body());
                return;
            }
            Client.Answer answer = post("/fhir", body);
            if (answer.status() != 200) {
                body.path("entry").forEach(entry -> note(entry.path("resource"), answer.status(), answer.body()));
                return;
            }
            assertThat(answer.body().path("entry")).hasSameSizeAs(body.path("entry"));
            for (int i = 0; i < body.path("entry").size(); i++) {
                JsonNode response = answer.body().at("/entry/" + i + "/response");
                int status = Integer.parseInt(response.path("status").asText().substring(0, 3));
                note(body.at("/entry/" + i + "/resource"), status, response.path("outcome"));
            }
        }

        private Client.Answer post(String path, JsonNode body) {
            return patient.post(path, "application/fhir+json", body.toString());
        }

        private void note(JsonNode resource, int status, JsonNode outcome) {
            String type = resource.path("resourceType").asText();
            if (status == 200 || status == 201) {
                if (type.equals("QuestionnaireResponse")) {
                    expected.addAll(FhirContent.answers(resource.path("item")));
                } else if (!type.equals("Patient")) {
                    expected.add(FhirContent.of(resource));
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

        private void comesBackBySearchAndAsEverything() {
            cameBack(SEARCHED.stream()
                    .flatMap(type -> all("/fhir/" + type).stream())
                    .toList());
            List<JsonNode> everything = all("/fhir/Patient/" + patient.patientId() + "/$everything");
            assertThat(everything.getFirst().path("resourceType").asText()).isEqualTo("Patient");
            cameBack(everything.subList(1, everything.size()));
        }
    }

    @Test
    void everyUsCoreExampleComesBackOrIsRefusedByNameAndTheTypesThatAreNotKeptAreWrittenDown() throws IOException {
        Map<String, Set<String>> refused = new TreeMap<>();
        int sent = 0;
        int kept = 0;
        for (Path file : examples()) {
            var record = new Record();
            record.send(JSON.readTree(Files.readString(file)));
            if (!record.expected.isEmpty()) {
                record.comesBackBySearchAndAsEverything();
                kept++;
            }
            record.refused.forEach((name, types) ->
                    refused.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(types));
            sent++;
        }
        System.out.printf("US Core: %d examples, %d come back; refused: %s%n", sent, kept, refused);
        assertThat(refused.remove("no-value")).as("panels, whose members count").containsExactly("Observation");
        String page = Files.readString(Project.root().resolve("docs/fhir.md"));
        Set<String> notKept = refused.getOrDefault("not-kept", Set.of());
        assertThat(notKept)
                .doesNotContainAnyElementsOf(SEARCHED)
                .allSatisfy(type -> assertThat(page)
                        .as("docs/fhir.md names what is not kept")
                        .contains("`" + type + "`"));
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Project.reference("interop/us-core"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
