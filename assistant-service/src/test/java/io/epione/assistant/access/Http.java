package io.epione.assistant.access;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Requests with a token. */
final class Http {
    private Http() {}

    static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    static ValidatableResponse get(String token, String path) {
        return as(token).get(path).then();
    }

    static ValidatableResponse put(String token, String path, String json) {
        return as(token).contentType(ContentType.JSON).body(json).put(path).then();
    }

    static ValidatableResponse delete(String token, String path) {
        return as(token).delete(path).then();
    }
}
