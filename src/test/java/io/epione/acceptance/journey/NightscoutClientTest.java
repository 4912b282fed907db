package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The uploader of {@code nightscout-connect}, as it is published on npm, talks to the service. {@code ./epione test}
 * installs it, pinned by a lock file, where there is Node; elsewhere {@code npm ci} in {@code src/test/nightscout-client}
 * does, or a folder named by {@code EPIONE_NIGHTSCOUT_CLIENT} has it.
 */
class NightscoutClientTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCRIPT = """
            const [modules, url, apiSecret] = process.argv.slice(1);
            const axios = require(modules + '/axios');
            const uploader = require(modules + '/nightscout-connect/lib/outputs/nightscout.js')({ url, apiSecret }, axios);
            const at = (minutes) => new Date(Date.now() - minutes * 60000);
            const sgv = (minutes, value) => ({ type: 'sgv', sgv: value, date: at(minutes).getTime(),
                dateString: at(minutes).toISOString(), device: 'nightscout-connect', direction: 'Flat' });
            (async () => {
                await uploader.gap_for();
                await uploader({ entries: [sgv(1, 121), sgv(6, 118)], treatments: [
                    { eventType: 'Meal Bolus', carbs: 30, insulin: 3, created_at: at(3).toISOString(), enteredBy: 'test' }] });
                const later = require(modules + '/nightscout-connect/lib/outputs/nightscout.js')({ url, apiSecret }, axios);
                console.log('RESULT ' + JSON.stringify(await later.gap_for()));
            })();
            """;

    @Test
    void anUploaderOfTheFieldUploadsAndFindsWhereItLeftOff() throws Exception {
        Path modules = modules();
        Client patient = RunningService.shared().client().asPatient("1971-05-02", "female");
        String secret = patient.post("/api/me/nightscout", Map.of())
                .body()
                .path("secret")
                .asText();
        JsonNode bookmark = run(modules, RunningService.shared().uri().toString(), secret);

        JsonNode entries = patient.get("/api/v1/entries.json").body();
        assertThat(entries.get(0).path("sgv").asInt()).isEqualTo(121);
        assertThat(bookmark.path("entries").asText())
                .isEqualTo(entries.get(0).path("dateString").asText());
        assertThat(patient.get("/api/v1/treatments.json")
                        .body()
                        .get(0)
                        .path("carbs")
                        .asInt())
                .isEqualTo(30);
    }

    private static Path modules() {
        Path folder = Optional.ofNullable(System.getenv("EPIONE_NIGHTSCOUT_CLIENT"))
                .map(Path::of)
                .orElseGet(() -> Project.root().resolve("src/test/nightscout-client"));
        boolean there = Files.exists(folder.resolve("node_modules/nightscout-connect/package.json"));
        if (!there) {
            System.err.println("SKIPPED: no nightscout-connect; run npm ci in src/test/nightscout-client.");
        }
        Assumptions.assumeTrue(there, "nightscout-connect is not installed");
        return folder.resolve("node_modules").toAbsolutePath();
    }

    private static JsonNode run(Path modules, String url, String secret) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(List.of("node", "-e", SCRIPT, modules.toString(), url, secret))
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        return said.lines()
                .filter(line -> line.startsWith("RESULT "))
                .findFirst()
                .map(line -> {
                    try {
                        return JSON.readTree(line.substring("RESULT ".length()));
                    } catch (IOException e) {
                        throw new IllegalStateException(said, e);
                    }
                })
                .orElseThrow(() -> new AssertionError(said));
    }
}
