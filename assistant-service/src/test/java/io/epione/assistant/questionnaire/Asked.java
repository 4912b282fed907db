package io.epione.assistant.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.escalation.LoopTables;
import io.epione.assistant.turn.Chat;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Somebody who is asked a questionnaire over HTTP. */
record Asked(String patient, String token, Chat chat, LoopTables tables) {
    static Asked of(String patient, String token, LoopTables tables) {
        return new Asked(patient, token, Chat.of(token), tables);
    }

    /** The same person in a new conversation. */
    Asked elsewhere() {
        return new Asked(patient, token, Chat.of(token), tables);
    }

    ExtractableResponse<Response> say(String text) {
        return chat.say(text).statusCode(200).extract();
    }

    /** What is heard to the last of these. */
    ExtractableResponse<Response> say(List<String> texts) {
        ExtractableResponse<Response> last = say(texts.getFirst());
        for (String text : texts.subList(1, texts.size())) {
            last = say(text);
        }
        return last;
    }

    static String all(ExtractableResponse<Response> reply) {
        return String.join(" ", reply.<List<String>>path("sentences.text"));
    }

    static List<String> replies(ExtractableResponse<Response> reply) {
        return reply.path("suggestions");
    }

    /** Answers that stand in the profile, by code, as the FHIR door gives them out. */
    Map<String, String> stored() {
        tables.awaitJudged();
        JsonNode found = read(Chat.as(token)
                .get("/fhir/Observation?_count=200")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        Map<String, String> stored = new TreeMap<>();
        found.path("entry").forEach(entry -> {
            JsonNode observation = entry.path("resource");
            JsonNode value = observation.at("/valueCodeableConcept/coding/0");
            stored.put(
                    observation.at("/code/coding/0/code").asText(),
                    value.path("code").asText() + " " + value.path("display").asText());
        });
        return stored;
    }

    /** The QuestionnaireResponses that were delivered, oldest first. */
    List<JsonNode> responses() {
        tables.awaitJudged();
        List<JsonNode> responses = new ArrayList<>();
        tables.texts(
                        "select encode(body, 'base64') from raw_payload where patient = ? and format = 'fhir'"
                                + " and body is not null order by number",
                        patient)
                .forEach(body -> read(unpacked(body)).path("entry").forEach(entry -> {
                    assertThat(entry.at("/resource/resourceType").asText()).isEqualTo("QuestionnaireResponse");
                    responses.add(entry.path("resource"));
                }));
        return responses;
    }

    /** The QuestionnaireResponses that count now, as the FHIR door gives them out, newest first. */
    List<JsonNode> given() {
        tables.awaitJudged();
        List<JsonNode> given = new ArrayList<>();
        read(Chat.as(token)
                        .get("/fhir/QuestionnaireResponse")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .path("entry")
                .forEach(entry -> given.add(entry.path("resource")));
        return given;
    }

    long escalations() {
        return tables.count("select count(*) from escalation where patient = ?", patient);
    }

    private static String unpacked(String body) {
        byte[] packed = Base64.getMimeDecoder().decode(body);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
