package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A generated person's record in by a bundle, and out again by search. */
class FhirRoundTripTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aBundlesObservationsComeBackWithTheirCodesAndUnits() throws IOException {
        Path folder = Project.reference("interop/synthea");
        Path file;
        try (var files = Files.list(folder)) {
            file = files.filter(found -> found.toString().endsWith(".gz"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        JsonNode bundle = JSON.readTree(text(file));
        Client patient = RunningService.shared().client().asPatient("1971-05-02", "female");

        Client.Answer answer = patient.post("/fhir", "application/fhir+json", bundle.toString());
        assertThat(answer.status())
                .as(answer.text().substring(0, Math.min(500, answer.text().length())))
                .isEqualTo(200);

        Map<String, Integer> sent = new TreeMap<>();
        bundle.path("entry").forEach(entry -> count(entry.path("resource"), sent));
        Map<String, Integer> found = new TreeMap<>();
        Client.Answer page = patient.get("/fhir/Observation?_count=1000");
        int total = page.body().path("total").asInt();
        for (int offset = 0; offset < total; offset += 1000) {
            patient.get("/fhir/Observation?_count=1000&_offset=" + offset)
                    .body()
                    .path("entry")
                    .forEach(entry -> count(entry.path("resource"), found));
        }
        assertThat(found).isEqualTo(sent);
    }

    private static void count(JsonNode resource, Map<String, Integer> counts) {
        if (resource.path("resourceType").asText().equals("Observation")) {
            String key =
                    resource.path("code").path("coding").path(0).path("code").asText() + " "
                            + resource.path("valueQuantity").path("code").asText();
            counts.merge(key, 1, Integer::sum);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
