package io.epione.assistant.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nightscout clients name their documents themselves, and write queries as they please. */
@QuarkusTest
class NightscoutIdentifierTest {
    private static final String OWN = "6a1f0c2b9d8e7f6a5b4c3d2e";
    private static final String ENTRY = """
            [{"_id": "%s", "type": "mbg", "mbg": %s, "device": "meter", "dateString": "2026-11-20T08:00:00Z"}]""";

    private final Nightscout nightscout;
    private final LoopTables tables;
    private final String patient = "p-" + UUID.randomUUID();
    private String secret = "";

    @Inject
    NightscoutIdentifierTest(Nightscout nightscout, LoopTables tables) {
        this.nightscout = nightscout;
        this.tables = tables;
    }

    @BeforeEach
    void somebodyHasASecret() {
        secret = nightscout.secretOf(patient);
    }

    @Test
    void anEntryIsDeletedByTheIdentifierThatItsSenderGaveIt() {
        nightscout.post(secret, "entries.json", ENTRY.formatted(OWN, "118"));

        assertThat(nightscout.delete(secret, "entries/" + OWN).jsonPath().getInt("n"))
                .isEqualTo(1);
        assertThat(nightscout.delete(secret, "entries/" + OWN).jsonPath().getInt("n"))
                .isZero();
        assertThat(nightscout.found(secret, "entries.json")).isEmpty();
    }

    @Test
    void anEntryThatIsHeldBackIsDeletedToo() {
        given().header("api-secret", secret)
                .contentType("application/json")
                .body(ENTRY.formatted(OWN, "9999"))
                .post("/api/v1/entries.json")
                .then()
                .statusCode(422);

        assertThat(nightscout
                        .delete(secret, "entries.json", "find[_id]", OWN)
                        .jsonPath()
                        .getInt("n"))
                .isEqualTo(1);
        assertThat(tables.texts("select state from quarantined where patient = ?", patient))
                .containsExactly("withdrawn");
    }

    @Test
    void aQueryNeedNotBeEscaped() {
        nightscout.post(secret, "entries.json", ENTRY.formatted(OWN, "118"));

        for (String query : new String[] {
            "find[dateString][$gte]=2026-11-20&count=288",
            "find[type]=mbg&find[date][$gt]=1795161599000",
            "find%5Bdate%5D%5B%24lte%5D=1795161600000&find%5Bmbg%5D%5B%24gt%5D=100"
        }) {
            given().urlEncodingEnabled(false)
                    .header("api-secret", secret)
                    .get("/api/v1/entries.json?" + query)
                    .then()
                    .statusCode(200)
                    .body("size()", org.hamcrest.Matchers.equalTo(1));
        }
    }
}
