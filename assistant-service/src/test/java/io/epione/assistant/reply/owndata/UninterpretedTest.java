package io.epione.assistant.reply.owndata;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A panel that nobody interprets is kept, and quoted with its source when its person asks for it. */
@QuarkusTest
class UninterpretedTest {
    private static final String PANEL = """
            time,code,name,value,unit,laboratory,reference_range
            2026-11-19T08:00:00Z,HMDB0000161,Alanine,298,umol/L,North Lab,200-500
            2026-11-20T08:00:00Z,HMDB0000161,Alanine,312,umol/L,North Lab,200-500
            """;

    private final SignedTokens tokens;
    private String token = "";

    @Inject
    UninterpretedTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void aPanelCameIn() {
        token = tokens.patient("p-" + UUID.randomUUID());
        given().header("Authorization", "Bearer " + token)
                .contentType("text/csv")
                .body(PANEL)
                .post("/api/signals/csv")
                .then()
                .statusCode(200);
    }

    @Test
    void itsNewestValueIsQuotedAsItWasSentAndNotJudged() {
        ask("What was my last alanine result?")
                .body(
                        "sentences.text",
                        hasItem(containsString(
                                "Alanine, 312 umol/L, on 20 Nov 2026 at 08:00; I quote it as it was sent,"
                                        + " and a clinician can say what it means.")))
                .body("citations.find { it.label.contains('Alanine') }.kind", equalTo("fact"))
                .body("sentences.text.toString()", not(containsString("normal")));
    }

    @Test
    void whatNobodySentIsNotRecorded() {
        ask("What was my last ceramide result?")
                .body("sentences.text", hasItem(containsString("Nothing called \u201cceramide\u201d")));
    }

    private ValidatableResponse ask(String text) {
        String conversation = given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{}")
                .post("/api/conversations")
                .jsonPath()
                .getString("id");
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"text\": \"" + text + "\"}")
                .post("/api/conversations/" + conversation + "/turns")
                .then()
                .statusCode(200);
    }
}
