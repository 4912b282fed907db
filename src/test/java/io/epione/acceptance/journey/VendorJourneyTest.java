package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.Client.Answer;
import io.epione.acceptance.running.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An engineer of a vendor and the operator of a clinic that lets in whom it has registered, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VendorJourneyTest {
    private static final String HEAD = "time,code,value,unit,device\n";
    private static final int STORM = 50_000;
    private static final int PUSH = 10_000;
    private static final Instant MIDNIGHT = Instant.parse("2025-11-24T00:00:00Z");

    private final RunningService service =
            RunningService.start(Map.of("epione.access.registered-vendors-only", "true"));
    private final Client vendor = service.client().as("pulseband");
    private final Client operator = service.client().as("omar");
    private Client person = service.client();

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void somebodyLetsTheVendorIn() {
        person = newPerson();
    }

    private Client newPerson() {
        Client somebody = service.client().asPatient("1971-05-02", "female");
        somebody.put("/api/me/grants", Map.of("grantee", "pulseband", "kind", "vendor"));
        return somebody;
    }

    /** Before anything else it is out, asks, and is let in. */
    @BeforeAll
    void itJoins() {
        person = newPerson();
        String reading = HEAD + MIDNIGHT + ",2339-0,104,mg/dL,band\n";
        Answer early = push("csv", reading);
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.body().at("/errors/0/code").asText()).isEqualTo("not-registered");

        assertThat(vendor.post("/api/vendor/registration", Map.of("name", "PulseBand", "formats", List.of("csv")))
                        .status())
                .isEqualTo(202);
        assertThat(push("csv", reading).status()).isEqualTo(403);
        register(Map.of("name", "PulseBand"));
        assertThat(vendor.get("/api/vendor/registration").body().path("status").asText())
                .isEqualTo("active");
        assertThat(push("csv", reading).status()).isEqualTo(200);
    }

    private void register(Map<String, Object> as) {
        assertThat(operator.put("/api/vendors/pulseband", as).status()).isEqualTo(200);
    }

    @Test
    void itsFirstPushIsAnsweredItemByItemWithPlacesAndHints() {
        JsonNode receipt = mixed();

        assertThat(receipt.path("items").findValuesAsText("status"))
                .containsExactly("accepted", "quarantined", "rejected");
        for (int bad = 1; bad <= 2; bad++) {
            JsonNode item = receipt.path("items").path(bad);
            assertThat(item.path("pointer").asText()).isNotEmpty();
            assertThat(item.path("code").asText()).isNotEmpty();
            assertThat(item.path("message").asText())
                    .as("a hint how to mend it")
                    .isNotEmpty();
        }
    }

    private JsonNode mixed() {
        Answer answer = vendor.post(
                "/api/signals/health-connect?patient=" + person.patientId(),
                Map.of(
                        "records",
                        List.of(
                                weight("w1", 74.2),
                                weight("w2", 99_999),
                                Map.of("recordType", "Weight", "metadata", Map.of("id", "w3")))));
        assertThat(answer.status()).isEqualTo(207);
        return answer.body();
    }

    private static Map<String, Object> weight(String id, double kilograms) {
        return Map.of(
                "recordType", "Weight",
                "time", MIDNIGHT.plusSeconds(id.hashCode()).toString(),
                "weight", Map.of("inKilograms", kilograms),
                "metadata", Map.of("id", id));
    }

    @Test
    void aStormOfRepeatsChangesNothingAndIsToldToWait() {
        for (String expected : List.of("accepted", "duplicates")) {
            int counted = 0;
            for (int from = 0; from < STORM; from += PUSH) {
                Answer answer = push("csv", rows(from));
                assertThat(answer.status()).isEqualTo(200);
                counted += answer.body().path(expected).asInt();
            }
            assertThat(counted).as(expected).isEqualTo(STORM);
        }

        register(Map.of("name", "PulseBand", "pushesPerMinute", 1));
        push("csv", rows(0));
        Answer refused = push("csv", rows(0));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        register(Map.of("name", "PulseBand"));
        assertThat(person.get("/fhir/Observation?_summary=count")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(STORM);
    }

    /** Readings every minute. */
    private static String rows(int from) {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = from; i < from + PUSH; i++) {
            rows.append(MIDNIGHT.plusSeconds(60L * i))
                    .append(",99504-3,")
                    .append(90 + i % 60)
                    .append(",mg/dL,band\n");
        }
        return rows.toString();
    }

    @Test
    void whatComesLateIsCorrectedOrDeletedKeepsItsHistory() {
        String at = "/api/profile/observations?code=weight";
        mixed();
        JsonNode late = person.get(at).body().at("/items/0");
        assertThat(Duration.between(
                        Instant.parse(late.path("effective").asText()),
                        Instant.parse(late.path("receivedAt").asText())))
                .as("both times are told")
                .isPositive();

        Answer corrected = vendor.post(
                "/api/signals/health-connect?patient=" + person.patientId(),
                Map.of("records", List.of(weight("w1", 74.9))));
        assertThat(corrected.body().path("corrected").asInt()).isEqualTo(1);
        assertThat(person.get(at).body().at("/items/0/value").asDouble()).isEqualTo(74.9);

        Answer gone = vendor.post(
                "/api/signals/health-connect?patient=" + person.patientId(),
                Map.of("deletionChanges", List.of(Map.of("recordId", "w1"))));
        assertThat(gone.body().at("/items/0/status").asText()).isEqualTo("withdrawn");
        assertThat(person.get(at).body().path("items")).isEmpty();
    }

    @Test
    void aVendorThatIsStoppedIsOutWithinASecondAndWhatItBroughtIsToldApart() {
        mixed();
        long stopped = System.nanoTime();
        assertThat(operator.post("/api/vendors/pulseband/suspend", Map.of()).status())
                .isEqualTo(200);
        assertThat(push("csv", rows(0)).status()).isEqualTo(401);
        assertThat(Duration.ofNanos(System.nanoTime() - stopped)).isLessThan(Duration.ofSeconds(1));

        Answer recall = operator.post("/api/recalls", Map.of("vendor", "pulseband", "reason", "a key was lost"));
        assertThat(recall.body().path("readings").asInt()).isPositive();
        assertThat(person.get("/api/profile/observations?code=weight")
                        .body()
                        .at("/items/0/flags/0")
                        .asText())
                .isEqualTo("recalled");
        String of = "/api/recalls/" + recall.body().path("id").asText();
        assertThat(operator.get(of + "/facts").body().path("facts").findValuesAsText("source"))
                .isNotEmpty()
                .allMatch(source -> source.endsWith("/pulseband"));
        operator.post(of + "/lift", Map.of());
        operator.post("/api/vendors/pulseband/resume", Map.of());
    }

    @Test
    void itSeesWhatBecameOfItsDataAndNobodysName() {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            person = newPerson();
            people.add(person.patientId());
            mixed();
        }
        Answer usage = vendor.get("/api/vendor/usage");
        JsonNode row = row(usage.body());
        assertThat(row.path("rejected").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(row.path("codes").has("implausible")).isTrue();
        assertThat(row.has("lastReceivedAt") && row.has("p95DelaySeconds") && row.has("aheadOfReceipt"))
                .isTrue();
        people.forEach(name -> assertThat(usage.text()).doesNotContain(name));
    }

    private static JsonNode row(JsonNode usage) {
        for (JsonNode row : usage.path("rows")) {
            if (row.path("format").asText().equals("health-connect")) {
                return row;
            }
        }
        throw new AssertionError("no row of the format: " + usage);
    }

    private Answer push(String format, String body) {
        return vendor.post("/api/signals/" + format + "?patient=" + person.patientId(), "text/csv", body);
    }
}
