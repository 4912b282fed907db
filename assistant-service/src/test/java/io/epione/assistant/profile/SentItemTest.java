package io.epione.assistant.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.epione.assistant.demo.SignedTokens;
import io.epione.profile.Sha256;
import io.epione.profile.observation.Archive;
import io.epione.profile.person.PatientId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a number on the screen back to the place of the delivery that it came from. */
@QuarkusTest
class SentItemTest {
    private static final String CSV = """
            time,code,value,unit,device
            2026-11-20T08:00:00Z,2339-0,6.3,mmol/L,meter
            2026-11-20T08:05:00Z,29463-7,74.2,kg,scale
            """;
    private static final String SGV =
            "[{\"type\": \"sgv\", \"sgv\": 104, \"direction\": \"Flat\", \"date\": 1795161600000, \"device\": \"sensor\"}]";

    private final SignedTokens tokens;
    private final Archive archive;
    private final Clock clock;
    private String patient = "";
    private String token = "";

    @Inject
    SentItemTest(SignedTokens tokens, Archive archive, Clock clock) {
        this.tokens = tokens;
        this.archive = archive;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyNew() {
        patient = "p-" + UUID.randomUUID();
        token = tokens.patient(patient);
    }

    @Test
    void aRowOfAFileIsShownAsItWasSent() {
        push("csv", "text/csv", CSV);

        sent(token, reading("weight"), "")
                .statusCode(200)
                .body("format", equalTo("csv"))
                .body("sha256", equalTo(HexFormat.of().formatHex(Sha256.of(CSV.getBytes(StandardCharsets.UTF_8)))))
                .body("item", equalTo("2026-11-20T08:05:00Z,29463-7,74.2,kg,scale"));
        sent(token, reading("glucose"), "").body("item", containsString("6.3,mmol/L"));
    }

    @Test
    void anItemOfJsonIsShownWithAllItsFields() {
        push("nightscout-entries", "application/json", SGV);

        sent(token, reading("glucose"), "")
                .statusCode(200)
                .body("item", containsString("\"direction\":\"Flat\""))
                .body("item", containsString("\"sgv\":104"));
    }

    @Test
    void nobodyElseSeesItAndAPlaceWithoutAReadingIsNone() {
        push("csv", "text/csv", CSV);
        Map<String, String> reading = reading("weight");
        String stranger = tokens.patient("q-" + UUID.randomUUID());

        sent(stranger, reading, "").statusCode(404);
        sent(stranger, reading, patient).statusCode(404);
        sent(token, Map.of("payload", reading.get("payload"), "pointer", "line:1", "at", reading.get("effective")), "")
                .statusCode(404);
        sent(token, Map.of(), "").statusCode(400);
    }

    @Test
    void aLayerThatIsClosedIsNotShown() {
        push("csv", "text/csv", CSV);
        Map<String, String> reading = reading("weight");
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"records\": false}")
                .put("/api/me/consents")
                .then()
                .statusCode(200);

        sent(token, reading, "").statusCode(404);
    }

    @Test
    void bytesThatAreNotKeptAnyMoreAreSaidToBeGone() {
        push("csv", "text/csv", CSV);
        Map<String, String> reading = reading("weight");
        archive.forget(new PatientId(patient), clock.instant().plusSeconds(60), 100);

        sent(token, reading, "").statusCode(410);
        assertThat(reading("weight")).isEqualTo(reading);
    }

    private void push(String format, String mediaType, String body) {
        given().header("Authorization", "Bearer " + token)
                .contentType(mediaType)
                .body(body)
                .post("/api/signals/" + format)
                .then()
                .statusCode(200);
    }

    /** What the list of readings says of where the newest came from. */
    private Map<String, String> reading(String measure) {
        var items = given().header("Authorization", "Bearer " + token)
                .queryParam("code", measure)
                .get("/api/profile/observations")
                .jsonPath();
        return Map.of(
                "payload", items.getString("items[0].payload"),
                "pointer", items.getString("items[0].pointer"),
                "effective", items.getString("items[0].effective"));
    }

    private static ValidatableResponse sent(String token, Map<String, String> reading, String whose) {
        var request = given().header("Authorization", "Bearer " + token);
        reading.forEach((name, value) -> request.queryParam(name.equals("effective") ? "at" : name, value));
        if (!whose.isEmpty()) {
            request.queryParam("patient", whose);
        }
        return request.get("/api/profile/observations/sent").then();
    }
}
