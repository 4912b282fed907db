package io.epione.assistant.turn;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A conversation of one person over HTTP. */
public record Chat(String token, String id) {
    /** Begins one. */
    public static Chat of(String token) {
        return new Chat(
                token,
                as(token)
                        .post("/api/conversations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    /** A request with a token and a JSON body. */
    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    public ValidatableResponse say(String text) {
        return send(Map.of("text", text));
    }

    public ValidatableResponse say(String text, String clientTurnId) {
        return send(Map.of("text", text, "clientTurnId", clientTurnId));
    }

    public ValidatableResponse send(Object body) {
        return as(token).body(body).post("/api/conversations/" + id + "/turns").then();
    }

    /** Everything a reply says, as one text. */
    public String hears(String text) {
        return String.join(" ", say(text).statusCode(200).extract().<List<String>>path("sentences.text"));
    }

    /** Pushes sensor glucose in mg/dL, one value every five minutes up to a moment in milliseconds. */
    public static void pushGlucose(String token, long lastMillis, List<Integer> values) {
        List<Map<String, Object>> entries = new java.util.ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Map<String, Object> entry = new HashMap<>();
            entry.put("type", "sgv");
            entry.put("date", lastMillis - 300_000L * (values.size() - 1 - i));
            entry.put("sgv", values.get(i));
            entry.put("device", "sensor");
            entries.add(entry);
        }
        as(token).body(entries).post("/api/v1/entries").then().statusCode(200);
    }
}
