package io.epione.assistant.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An uploader that gives its push a key gets the very same answer when it sends it again. */
@QuarkusTest
class NightscoutKeyedTest {
    private static final String ENTRY = """
            [{"type": "sgv", "sgv": %s, "device": "sensor", "dateString": "2026-11-20T08:00:00Z"}]""";

    private final Nightscout nightscout;
    private final LoopTables tables;
    private final String patient = "p-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private String secret = "";

    @Inject
    NightscoutKeyedTest(Nightscout nightscout, LoopTables tables) {
        this.nightscout = nightscout;
        this.tables = tables;
    }

    @BeforeEach
    void somebodyHasASecret() {
        secret = nightscout.secretOf(patient);
    }

    @Test
    void aPushSentAgainIsAnsweredAsBeforeAndUndoesNoCorrection() {
        Response first = send("POST", "entries.json", ENTRY.formatted(118));
        nightscout.post(secret, "entries.json", ENTRY.formatted(121));
        Response again = send("POST", "entries.json", ENTRY.formatted(118));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Nightscout.all(nightscout.found(secret, "entries.json"), "sgv"))
                .containsExactly("121");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void aTreatmentSentAgainIsAnsweredAsBefore(String method) {
        String meal = "{\"eventType\": \"Meal Bolus\", \"carbs\": 40, \"created_at\": \"2026-11-20T12:00:00Z\"}";
        Response first = send(method, "treatments", meal);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.asString()).contains("Meal Bolus");
        assertThat(send(method, "treatments", meal).asString()).isEqualTo(first.asString());
    }

    @Test
    void oneOfWhichNothingCountsIsHeldBackOnceAndRefusedInTheSameWords() {
        Response first = send("POST", "entries.json", ENTRY.formatted(9999));

        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(send("POST", "entries.json", ENTRY.formatted(9999)).asString())
                .isEqualTo(first.asString());
        assertThat(tables.count("select count(*) from quarantined where patient = ?", patient))
                .isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherBodyIsRefusedAndStoresNothing() {
        send("POST", "entries.json", ENTRY.formatted(118));
        Response other = send("POST", "entries.json", ENTRY.formatted(119));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("errors[0].code")).isEqualTo("key-reused");
        assertThat(Nightscout.all(nightscout.found(secret, "entries.json"), "sgv"))
                .containsExactly("118");
    }

    private Response send(String method, String path, String body) {
        return given().header("api-secret", secret)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .request(method, "/api/v1/" + path);
    }
}
