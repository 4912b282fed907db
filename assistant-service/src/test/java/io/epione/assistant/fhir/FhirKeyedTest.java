package io.epione.assistant.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sends a FHIR delivery again with its key gets the very same answer, and nothing is read again. */
@QuarkusTest
class FhirKeyedTest {
    private static final String GLUCOSE = Door.observation("2339-0", "2026-11-20T08:00:00Z", 110, "mg/dL");
    private static final String IMPLAUSIBLE = Door.observation("2339-0", "2026-11-20T09:00:00Z", 90000, "mg/dL");
    private static final String BUNDLE = Door.bundle("batch", GLUCOSE, IMPLAUSIBLE);

    private final SignedTokens tokens;
    private Door door = new Door("");
    private String key = "";

    @Inject
    FhirKeyedTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void somebodySignsIn() {
        door = new Door(tokens.patient("p-" + UUID.randomUUID()));
        key = UUID.randomUUID().toString();
    }

    @Test
    void aBundleSentAgainIsAnsweredByteForByteAsBefore() {
        Response first = push("/fhir", BUNDLE);
        assertThat(first.statusCode()).isEqualTo(200);
        door.post("/fhir/Observation", GLUCOSE.replace("110", "101")).statusCode(201);

        Response again = push("/fhir", BUNDLE);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.contentType()).isEqualTo(first.contentType()).startsWith(Door.FHIR);
        door.get("/fhir/Observation")
                .body("total", equalTo(1))
                .body("entry[0].resource.valueQuantity.value", equalTo(101.0f));
    }

    @Test
    void aResourceSentAgainIsAnsweredWithItsAddressAndContentAsBefore() {
        Response first = push("/fhir/Observation", GLUCOSE);
        Response again = push("/fhir/Observation", GLUCOSE);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
    }

    @Test
    void oneOfWhichNothingCouldBeUsedIsRefusedInTheSameWordsAgain() {
        Response first = push("/fhir/Observation", IMPLAUSIBLE);

        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(push("/fhir/Observation", IMPLAUSIBLE).asString()).isEqualTo(first.asString());
    }

    @Test
    void theSameKeyForAnotherBodyIsRefusedByNameAndStoresNothing() {
        push("/fhir", BUNDLE);
        Response other = push("/fhir", Door.bundle("batch", Door.condition("c", "44054006", "2019")));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("issue[0].details.coding[0].code"))
                .isEqualTo("key-reused");
        door.get("/fhir/Condition").body("total", equalTo(0));
    }

    private Response push(String path, String body) {
        return door.request()
                .contentType(Door.FHIR)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path);
    }
}
