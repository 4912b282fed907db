package io.epione.assistant.ingest;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.demo.SignedTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Nightscout client of one person, signed in by the hash of the secret as uploaders send it. */
@ApplicationScoped
class Nightscout {
    private final SignedTokens tokens;
    private final ObjectMapper json;

    @Inject
    Nightscout(SignedTokens tokens, ObjectMapper json) {
        this.tokens = tokens;
        this.json = json;
    }

    /** The secret's SHA-1 of a new patient. */
    String secretOf(String patient) {
        return given().header("Authorization", "Bearer " + tokens.patient(patient))
                .post("/api/me/nightscout")
                .jsonPath()
                .getString("apiSecret");
    }

    private static RequestSpecification as(String secret) {
        return given().header("api-secret", secret).contentType(ContentType.JSON);
    }

    JsonNode post(String secret, String path, String body) {
        return read(as(secret).body(body).post("/api/v1/" + path));
    }

    JsonNode put(String secret, String path, String body) {
        return read(as(secret).body(body).put("/api/v1/" + path));
    }

    /** A query with names and values in turn. */
    Response get(String secret, String path, String... query) {
        return as(secret).queryParams(parameters(query)).get("/api/v1/" + path);
    }

    JsonNode found(String secret, String path, String... query) {
        return read(get(secret, path, query));
    }

    Response delete(String secret, String path, String... query) {
        return as(secret).queryParams(parameters(query)).delete("/api/v1/" + path);
    }

    /** What a field holds in each document. */
    static List<String> all(JsonNode documents, String field) {
        List<String> values = new ArrayList<>();
        documents.forEach(document -> values.add(document.path(field).asText()));
        return values;
    }

    private JsonNode read(Response response) {
        try {
            return json.readTree(response.then().statusCode(200).extract().asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> parameters(String... query) {
        var parameters = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < query.length; i += 2) {
            parameters.put(query[i], query[i + 1]);
        }
        return parameters;
    }
}
