package io.epione.assistant.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.turn.Chat;
import io.epione.profile.person.PatientId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** At every door through which stored things leave: nothing of the genes once the layer is closed or its key is gone. */
@QuarkusTest
@Timeout(120)
class ClosedGenomeTest {
    private static final String[] OF_GENES = {"CYP2C19", "*2/*2", "Metabolizer", "rs4244285", "sealed:"};

    /** How a layer ends. */
    enum End {
        CONSENT_OFF,
        KEY_DESTROYED
    }

    private final Genome genome;
    private final SignedTokens tokens;
    private final LoopClient loop;

    @TestHTTPResource
    URI service = URI.create("http://127.0.0.1");

    private PatientId patient = new PatientId("nobody");
    private String conversation = "";

    @Inject
    ClosedGenomeTest(Genome genome, SignedTokens tokens, LoopClient loop) {
        this.genome = genome;
        this.tokens = tokens;
        this.loop = loop;
    }

    @BeforeEach
    void somebodyAskedAboutAMedicine() throws IOException {
        patient = genome.somebody();
        genome.takes(patient, "Clopidogrel 75 mg");
        genome.taken(patient, "", TwoGenes.poorForClopidogrel().bytes()).body("status", equalTo("stored"));
        genome.checked();
        conversation = loop.conversation(patient.value());
        assertThat(loop.say(patient.value(), conversation, "Is clopidogrel all right for me?")
                        .toString())
                .contains("CYP2C19 *2/*2");
    }

    private void end(End how) {
        if (how == End.CONSENT_OFF) {
            genome.consent(patient, false);
        } else {
            genome.as(patient).delete("/api/genome").then().statusCode(204);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noDoorTellsOfIt(End how) {
        assertThat(read("/api/genome/pgx")).contains("CYP2C19");
        end(how);

        for (String path : new String[] {
            "/api/genome/pgx",
            "/api/genome/scores",
            "/api/genome/imports",
            "/api/risks",
            "/api/profile",
            "/api/conversations",
            "/api/conversations/" + conversation + "/turns",
            "/api/me/access-log",
            "/fhir/Patient/" + patient + "/$everything",
        }) {
            assertThat(read(path)).as(path).isNotEmpty().doesNotContain(OF_GENES);
        }
        assertThat(replayed()).contains("This part was about your genes.").doesNotContain(OF_GENES);
        assertThat(loop.say(patient.value(), conversation, "And is it all right for me now?")
                        .toString())
                .doesNotContain(OF_GENES);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDecidedFromItKeepsItsLevelAndIsNotJudgedAgain(End how) {
        String decision = ofGenes().path("decisionId").asText();
        Chat.as(tokens.patient(patient.value()))
                .get("/api/decisions/" + decision)
                .then()
                .body("replay.identical", equalTo(true));
        end(how);

        Stream.of(tokens.patient(patient.value()), loop.nurse("maya"))
                .forEach(token -> Chat.as(token)
                        .get("/api/decisions/" + decision)
                        .then()
                        .statusCode(200)
                        .body("level", equalTo("soon"))
                        .body("headline", containsString("about your genes"))
                        .body("inputs", empty())
                        .body("replay", nullValue()));
        assertThat(ofGenes().path("level").asText())
                .as("nothing that was handed over is lost")
                .isEqualTo("soon");
    }

    @Test
    void noMedicineIsCheckedAgainstALayerThatIsClosed() {
        long before = loop.open(patient.value()).size();
        end(End.CONSENT_OFF);
        genome.takes(patient, "Voriconazole 200 mg");

        assertThat(loop.open(patient.value())).hasSize((int) before);
    }

    @Test
    void whatCameInWhileTheLayerWasClosedIsCheckedWhenItIsOpenedAgain() {
        end(End.CONSENT_OFF);
        genome.takes(patient, "Voriconazole 200 mg");
        int before = loop.open(patient.value()).size();
        genome.consent(patient, true);
        genome.checked();

        assertThat(loop.open(patient.value())).hasSize(before + 1);
        genome.consent(patient, false);
        genome.consent(patient, true);
        genome.checked();
        assertThat(loop.open(patient.value())).hasSize(before + 1);
    }

    private JsonNode ofGenes() {
        return loop.open(patient.value()).stream()
                .filter(one -> one.path("trigger").path("kind").asText().equals("genome"))
                .findFirst()
                .orElseThrow();
    }

    private String read(String path) {
        return Chat.as(tokens.patient(patient.value()))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The stream of the conversation from its beginning, up to the reply. */
    private String replayed() {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/conversations/" + conversation + "/events"))
                .header("Authorization", "Bearer " + tokens.patient(patient.value()))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", "0")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            StringBuilder seen = new StringBuilder();
            try (Stream<String> lines =
                    client.send(request, BodyHandlers.ofLines()).body()) {
                var each = lines.iterator();
                while (!seen.toString().contains("\"sentences\"") && each.hasNext()) {
                    seen.append(each.next()).append('\n');
                }
            }
            client.shutdownNow();
            return seen.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
