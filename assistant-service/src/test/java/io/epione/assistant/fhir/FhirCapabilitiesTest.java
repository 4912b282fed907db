package io.epione.assistant.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the capability statement says is tried out. */
@QuarkusTest
class FhirCapabilitiesTest {
    private final SignedTokens tokens;

    @Inject
    FhirCapabilitiesTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @Test
    void itIsReadWithoutAToken() {
        given().get("/fhir/metadata")
                .then()
                .statusCode(200)
                .contentType(Door.FHIR)
                .body("resourceType", equalTo("CapabilityStatement"))
                .body("fhirVersion", equalTo("4.0.1"))
                .body("rest[0].mode", equalTo("server"))
                .body("rest[0].interaction.code", hasItems("transaction", "batch"));
    }

    @Test
    void everyInteractionAndParameterItNamesIsServed() {
        Door door = new Door(tokens.patient("p-" + UUID.randomUUID()));
        List<Map<String, Object>> types =
                given().get("/fhir/metadata").then().extract().path("rest[0].resource");
        for (Map<String, Object> type : types) {
            String name = (String) type.get("type");
            door.post("/fhir/" + name, "{\"resourceType\":\"" + name + "\"}")
                    .statusCode(org.hamcrest.Matchers.oneOf(200, 422));
            boolean searched = named(type, "interaction", "code").contains("search-type");
            door.get("/fhir/" + name).statusCode(searched ? 200 : 501);
            boolean read = named(type, "interaction", "code").contains("read");
            door.get("/fhir/" + name + "/x").statusCode(read ? 404 : 501);
            boolean updated = named(type, "interaction", "code").contains("update");
            assertThat(type.get("updateCreate")).isEqualTo(updated ? true : null);
            door.request()
                    .contentType(Door.FHIR)
                    .body("{\"resourceType\":\"" + name + "\",\"id\":\"x\"}")
                    .put("/fhir/" + name + "/x")
                    .then()
                    .statusCode(updated ? org.hamcrest.Matchers.oneOf(200, 422) : org.hamcrest.Matchers.equalTo(501));
            boolean deleted = named(type, "interaction", "code").contains("delete");
            door.request().delete("/fhir/" + name + "/x").then().statusCode(deleted ? 404 : 405);
            for (String parameter : named(type, "searchParam", "name")) {
                String value = parameter.contains("date") || parameter.matches("authored|authoredon|effective")
                        ? "ge2020"
                        : "x";
                int status = door.request()
                        .header("Prefer", "handling=strict")
                        .get("/fhir/" + name + "?" + parameter + "=" + value)
                        .then()
                        .extract()
                        .statusCode();
                boolean person = List.of("patient", "subject").contains(parameter)
                        || "Patient".equals(name) && parameter.equals("_id");
                assertThat(status).as(name + " by " + parameter).isEqualTo(person ? 404 : 200);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> named(Map<String, Object> type, String list, String field) {
        List<Map<String, String>> items = (List<Map<String, String>>) type.getOrDefault(list, List.of());
        return items.stream().map(item -> item.get(field)).toList();
    }
}
