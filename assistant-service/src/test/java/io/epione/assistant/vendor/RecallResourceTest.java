package io.epione.assistant.vendor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecallResourceTest {
    private static final String WEIGHT = "find { it.key == 'weight' }";

    private final SignedTokens tokens;
    private final String lot = "L" + UUID.randomUUID().toString().substring(0, 8);
    private String patient = "";
    private String operator = "";

    @Inject
    RecallResourceTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void aScaleHasWeighedSomebody() {
        patient = tokens.patient("p-" + UUID.randomUUID());
        operator = tokens.of(Role.OPERATOR, "omar");
        as(patient)
                .contentType("text/csv")
                .body("time,code,value,unit,device\n%s,29463-7,70,kg,Scale%s\n"
                        .formatted(Clock.systemUTC().instant().minusSeconds(60), lot))
                .post("/api/signals/csv")
                .then()
                .statusCode(200);
    }

    @Test
    void aRecalledLotIsShownAsSuchAndCountsAgainOnceLifted() {
        weight().body("facts." + WEIGHT + ".state", equalTo("MEASURED"));
        String id = recall("{\"device\": \"scale%s\", \"reason\": \"notice 7\"}".formatted(lot))
                .statusCode(201)
                .body("readings", equalTo(1))
                .body("people", equalTo(1))
                .extract()
                .path("id");

        as(operator)
                .get("/api/recalls/" + id + "/facts")
                .then()
                .statusCode(200)
                .body("facts", hasSize(1))
                .body("facts[0].code.code", equalTo("29463-7"))
                .body("facts[0].device", equalTo("Scale" + lot))
                .body("facts[0].readings", equalTo(1));
        weight().body("facts." + WEIGHT + ".state", equalTo("CONFLICTING"))
                .body("facts." + WEIGHT + ".text", equalTo("from a device that is recalled"));
        as(patient)
                .get("/api/profile/observations?code=weight")
                .then()
                .body("items", hasSize(1))
                .body("items[0].value", equalTo(70.0f))
                .body("items[0].flags", equalTo(List.of("recalled")));
        as(patient)
                .get("/fhir/Observation?code=29463-7")
                .then()
                .body("entry[0].resource.meta.tag.code", hasItem("recalled"));

        as(operator).post("/api/recalls/" + id + "/lift").then().statusCode(200).body("liftedAt", notNullValue());
        as(operator).post("/api/recalls/" + id + "/lift").then().statusCode(404);
        weight().body("facts." + WEIGHT + ".state", equalTo("MEASURED"));
        as(patient).get("/api/profile/observations?code=weight").then().body("items[0].flags", hasSize(0));
        as(operator).get("/api/recalls").then().statusCode(200).body("recalls.id", hasItem(id));
    }

    @Test
    void whoAsksForTheLatestValueIsToldOfTheRecall() {
        recall("{\"device\": \"Scale%s\", \"reason\": \"notice 8\"}".formatted(lot))
                .statusCode(201);
        String conversation = as(patient)
                .contentType("application/json")
                .body("{}")
                .post("/api/conversations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(patient)
                .contentType("application/json")
                .body("{\"text\": \"what is my latest weight?\"}")
                .post("/api/conversations/" + conversation + "/turns")
                .then()
                .statusCode(200)
                .body(
                        "sentences.text",
                        hasItem(containsString(
                                "by a device that is recalled; please measure it again with another device.")));
    }

    @Test
    void aRecallSaysOfWhatAndWhy() {
        recall("{\"from\": \"yesterday\"}")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/device", "/reason", "/from")));
        recall(
                        "{\"device\": \"x\", \"reason\": \"y\", \"from\": \"2026-01-02T00:00:00Z\", \"until\": \"2026-01-01T00:00:00Z\"}")
                .statusCode(422);
        recall("[]").statusCode(400);
    }

    @Test
    void theOperatorIsToldOfDeliveriesThatDoNotNameTheLotAndMayRecallThemToo() {
        String what = "{\"device\": \"Scale%s lot-77\", \"reason\": \"notice 9\"}".formatted(lot);
        recall(what).statusCode(201).body("readings", equalTo(0)).body("unnamedReadings", equalTo(1));
        weight().body("facts." + WEIGHT + ".state", equalTo("MEASURED"));

        recall(what.replace("{", "{\"unnamed\": true,"))
                .statusCode(201)
                .body("unnamed", equalTo(true))
                .body("readings", equalTo(1))
                .body("unnamedReadings", equalTo(0));
        weight().body("facts." + WEIGHT + ".state", equalTo("CONFLICTING"));
        recall(what.replace("{", "{\"unnamed\": \"perhaps\","))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/unnamed")));
    }

    @Test
    void onlyTheOperatorRecalls() {
        for (String token : List.of(patient, tokens.of(Role.CARE_TEAM, "maya"), tokens.of(Role.VENDOR, "v-1"))) {
            as(token).get("/api/recalls").then().statusCode(403);
            as(token).get("/api/recalls/" + UUID.randomUUID() + "/facts").then().statusCode(403);
            as(token).post("/api/recalls/" + UUID.randomUUID() + "/lift").then().statusCode(403);
        }
        as(operator).post("/api/recalls/none/lift").then().statusCode(404);
    }

    private ValidatableResponse weight() {
        return as(patient).get("/api/profile").then().statusCode(200);
    }

    private ValidatableResponse recall(String json) {
        return as(operator)
                .contentType("application/json")
                .body(json)
                .post("/api/recalls")
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
