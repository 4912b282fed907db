package io.epione.assistant.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person tells where they are, and what their devices send without a zone is taken there. */
@QuarkusTest
class ZoneTest {
    private static final String ZONE = "/api/me/zone";

    private final SignedTokens tokens;
    private final Clock clock;
    private final String patient = "z-" + UUID.randomUUID();
    private String token = "";

    @Inject
    ZoneTest(SignedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @BeforeEach
    void thereIsAPatient() {
        token = tokens.patient(patient);
    }

    @Test
    void aPersonStartsWithOneZone() {
        Http.get(token, ZONE)
                .statusCode(200)
                .body("zone", equalTo("Z"))
                .body("stays", hasSize(1))
                .body("stays[0].from", nullValue());
    }

    @Test
    void journeysAreToldInAnyOrderAndLeaveARowInTheAccessLog() {
        Http.put(token, ZONE, "{\"zone\": \"Asia/Tokyo\", \"from\": \"2026-03-10T09:30:00+01:00\"}")
                .statusCode(200)
                .body("zone", equalTo("Asia/Tokyo"));
        Http.put(token, ZONE, "{\"zone\": \"Europe/Lisbon\", \"from\": \"2026-03-01\"}")
                .statusCode(200)
                .body("zone", equalTo("Asia/Tokyo"))
                .body("stays.zone", contains("Z", "Europe/Lisbon", "Asia/Tokyo"))
                .body("stays[1].from", equalTo("2026-03-01T00:00:00Z"))
                .body("stays[2].from", equalTo("2026-03-10T08:30:00Z"));
        Http.get(token, "/api/profile").body("patient.zone", equalTo("Asia/Tokyo"));
        Http.get(token, "/api/me/access-log").body("entries.purpose", hasItem("zone-changed"));
    }

    @Test
    void withoutADateItIsFromNowOn() {
        Http.put(token, ZONE, "{\"zone\": \"Europe/Lisbon\"}")
                .statusCode(200)
                .body("zone", equalTo("Europe/Lisbon"))
                .body("stays", hasSize(2));
    }

    @Test
    void whatCannotBeTakenIsNamedAndChangesNothing() {
        String tomorrow = clock.instant().plus(Duration.ofDays(2)).toString();
        Http.put(token, ZONE, "{\"zone\": \"Mars/Olympus\", \"from\": \"soon\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("/zone", "/from"));
        Http.put(token, ZONE, "{\"zone\": \"Asia/Tokyo\", \"from\": \"" + tomorrow + "\"}")
                .statusCode(422)
                .body("errors.code", contains("future"));
        Http.put(token, ZONE, "{\"zone\": \"Asia/Tokyo\", \"from\": \"0001-01-01\"}")
                .statusCode(422)
                .body("errors.code", contains("out-of-range"));
        Http.put(token, ZONE, "{\"from\": \"2026-03-01T10:00:00\"}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/zone", "/from"));
        for (String body : new String[] {"", "[]", "null", "7"}) {
            Http.put(token, ZONE, body).statusCode(400);
        }
        Http.get(token, ZONE).body("stays", hasSize(1));
    }

    @Test
    void nobodyElseMovesAPerson() {
        Http.put(tokens.patient("z-" + UUID.randomUUID()), ZONE + "?patient=" + patient, "{\"zone\": \"Asia/Tokyo\"}")
                .statusCode(404);
        Http.get(token, ZONE).body("stays", hasSize(1));
    }

    @Test
    void aLocalTimeIsTakenInTheZoneThePersonWasInThen() {
        Http.put(token, ZONE, "{\"zone\": \"Asia/Tokyo\", \"from\": \"2026-03-10T00:00:00Z\"}")
                .statusCode(200);
        String csv = """
                time,code,value,unit,device
                2026-03-08T08:00:00,glucose,101,mg/dL,pen
                2026-03-12T08:00:00,glucose,102,mg/dL,pen
                """;
        Http.as(token)
                .contentType(ContentType.TEXT)
                .body(csv)
                .post("/api/signals/csv")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2));
        Http.get(token, "/api/profile/observations?code=glucose&from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z")
                .statusCode(200)
                .body("items.effective", contains("2026-03-11T23:00:00Z", "2026-03-08T08:00:00Z"))
                .body("items.zone", contains("Asia/Tokyo", "Z"))
                .body("items.method", everyItem(equalTo("zone-assumed")));
    }

    @Test
    void aMoveCountsForTheVeryNextDelivery() {
        deliver("2026-03-12T08:00:00");
        Http.put(token, ZONE, "{\"zone\": \"Asia/Tokyo\", \"from\": \"2026-03-10T00:00:00Z\"}")
                .statusCode(200);

        deliver("2026-03-13T08:00:00");

        Http.get(token, "/api/profile/observations?code=glucose&from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z")
                .statusCode(200)
                .body("items.effective", contains("2026-03-12T23:00:00Z", "2026-03-12T08:00:00Z"))
                .body("items.zone", contains("Asia/Tokyo", "Z"));
    }

    private void deliver(String localTime) {
        Http.as(token)
                .contentType(ContentType.TEXT)
                .body("time,code,value,unit,device\n" + localTime + ",glucose,101,mg/dL,pen\n")
                .post("/api/signals/csv")
                .then()
                .statusCode(200);
    }
}
