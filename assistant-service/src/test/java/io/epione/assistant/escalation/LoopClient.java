package io.epione.assistant.escalation;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The service as patients and nurses see it in tests: over HTTP, with real tokens. */
@ApplicationScoped
public class LoopClient {
    private final SignedTokens tokens;
    private final LoopTables tables;
    private final ObjectMapper json;

    @Inject
    LoopClient(SignedTokens tokens, LoopTables tables, ObjectMapper json) {
        this.tokens = tokens;
        this.tables = tables;
        this.json = json;
    }

    public String nurse(String name) {
        return tokens.of(Role.CARE_TEAM, name);
    }

    public JsonNode get(String token, String path) {
        return read(given().header("Authorization", "Bearer " + token).get(path));
    }

    public Response post(String token, String path, Map<String, ?> body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    public Response act(String nurse, String escalation, String act, Map<String, ?> body) {
        return post(nurse(nurse), "/api/escalations/" + escalation + "/" + act, body);
    }

    /** Pushes readings of one patient; each line is {@code time,code,value,unit,device}. */
    public JsonNode push(String patient, String... lines) {
        return read(given().header("Authorization", "Bearer " + tokens.patient(patient))
                .contentType("text/csv")
                .body("time,code,value,unit,device\n" + String.join("\n", lines) + "\n")
                .post("/api/signals/csv"));
    }

    /** Pushes and waits until what was pushed is judged. */
    public void pushed(String patient, String... lines) {
        push(patient, lines);
        tables.awaitJudged();
    }

    public String conversation(String patient) {
        return read(post(tokens.patient(patient), "/api/conversations", Map.of()))
                .path("id")
                .asText();
    }

    public JsonNode say(String patient, String conversation, String text) {
        return read(
                post(tokens.patient(patient), "/api/conversations/" + conversation + "/turns", Map.of("text", text)));
    }

    public JsonNode turns(String patient, String conversation) {
        return get(tokens.patient(patient), "/api/conversations/" + conversation + "/turns");
    }

    /** Everything that the patient's conversations show, in order. */
    public String chat(String patient) {
        return String.join(
                "\n",
                tables.texts(
                        "select body from conversation_event where patient = ? order by conversation_id, seq",
                        patient));
    }

    /** The escalations of one patient that nobody has closed. */
    public List<JsonNode> open(String patient) {
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode item : get(nurse("maya"), "/api/escalations").path("items")) {
            if (item.path("patientId").asText().equals(patient)) {
                items.add(item);
            }
        }
        return items;
    }

    public JsonNode one(String escalation) {
        return get(nurse("maya"), "/api/escalations/" + escalation);
    }

    public static List<String> actions(JsonNode escalation) {
        List<String> actions = new ArrayList<>();
        escalation
                .path("history")
                .forEach(event -> actions.add(event.path("action").asText()));
        return actions;
    }

    /** Waits until an escalation's history has an action so many times. */
    public void awaitAction(String escalation, String action, int times) {
        Awaitility.await()
                .until(() ->
                        actions(one(escalation)).stream().filter(action::equals).count() >= times);
    }

    private JsonNode read(Response response) {
        try {
            return json.readTree(response.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
