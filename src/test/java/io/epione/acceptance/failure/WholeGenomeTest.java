package io.epione.acceptance.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.acceptance.Project;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A whole genome, larger than the memory of the service, over HTTP. Takes minutes, so only where it is asked for. */
@EnabledIfEnvironmentVariable(
        named = "EPIONE_WHOLE_GENOME",
        matches = "[1-9]",
        disabledReason = "set EPIONE_WHOLE_GENOME to the gigabytes of the file, such as 1")
class WholeGenomeTest {
    @Test
    void isTakenInAndTheServiceGoesOn() throws IOException {
        try (RunningService service = RunningService.start(Map.of())) {
            Client patient = service.client().asPatient("1980-03-03", "female");
            patient.put("/api/me/consents", Map.of("genome", true));
            Process file = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            Project.root()
                                    .resolve("src/test/resources/bench/WholeGenome.java")
                                    .toString(),
                            "/dev/stdout",
                            System.getenv("EPIONE_WHOLE_GENOME")))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Client.Answer begun = patient.push("/api/genome", "application/octet-stream", file::getInputStream);
            assertThat(begun.status()).isEqualTo(202);

            String path = "/api/genome/imports/" + begun.body().path("id").asText();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(20))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() ->
                            !patient.get(path).body().path("status").asText().equals("reading"));
            assertThat(patient.get(path).body().path("status").asText()).isEqualTo("stored");
            assertThat(patient.get(path).body().at("/report/variants").asInt()).isEqualTo(5_000_000);
            assertThat(patient.get("/api/genome/pgx").body().path("state").asText())
                    .isEqualTo("known");
        }
    }
}
