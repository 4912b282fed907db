package io.epione.assistant.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody with diabetes falls ill at night, and a relative plays it down. */
@QuarkusTest
class SymptomAtNightTest {
    private static final String ILL = "I feel sick, tummy pain, breathing fast, sugar won't go down";

    private final SignedTokens tokens;

    @Inject
    SymptomAtNightTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    private Chat somebody() {
        return Chat.of(tokens.patient("p-" + UUID.randomUUID()));
    }

    @Test
    void whatMayBeKetoacidosisIsAnEmergencyAtOnceAndSaysWhomToCall() {
        ExtractableResponse<Response> reply = somebody()
                .say(ILL)
                .statusCode(200)
                .body("disposition.level", equalTo("emergency"))
                .body("disposition.reasons.ruleId", hasItem("dka-signs"))
                .body("wording", equalTo("rules"))
                .body("escalation.status", equalTo("requested"))
                .extract();
        assertThat(words(reply)).contains("112").contains("Nobody has read this yet");
    }

    @Test
    void aHusbandWhoCallsItTheFluLowersNothingAndTheReasonIsSaidAgain() {
        Chat chat = somebody();
        String escalation = chat.say(ILL).extract().path("escalation.id");
        ExtractableResponse<Response> reply = chat.say("My husband says it's just flu")
                .statusCode(200)
                .body("disposition.level", equalTo("emergency"))
                .body("disposition.reasons.ruleId", hasItem("dka-signs"))
                .body("escalation.id", equalTo(escalation))
                .extract();
        assertThat(words(reply)).contains("112");
    }

    @Test
    void thePersonSeesThatANurseHasReadItAndWhatItRestedOn() {
        Chat chat = somebody();
        ExtractableResponse<Response> reply = chat.say(ILL).extract();
        Chat.as(tokens.of(Role.CARE_TEAM, "nurse-" + UUID.randomUUID()))
                .post("/api/escalations/" + reply.path("escalation.id") + "/accept")
                .then()
                .statusCode(200);
        chat.say("ok").body("escalation.status", equalTo("accepted"));
        Chat.as(chat.token())
                .get("/api/decisions/" + reply.path("decisionId"))
                .then()
                .statusCode(200)
                .body("level", equalTo("emergency"))
                .body("rules.ruleId", hasItem("dka-signs"));
    }

    @Test
    void onAnSglt2InhibitorANormalSugarLowersNothing() {
        somebody()
                .say("I feel sick with tummy pain, breathing fast. I take Jardiance, my sugar is 120")
                .statusCode(200)
                .body("disposition.level", equalTo("emergency"))
                .body("disposition.reasons.ruleId", hasItem("sglt2-sick"));
    }

    private static String words(ExtractableResponse<Response> reply) {
        return String.join(" ", reply.<List<String>>path("sentences.text"));
    }
}
