package io.epione.assistant.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another judge's word does in the chat and in the inbox. */
@QuarkusTest
class SecondOpinionTurnsTest {
    private final SignedTokens tokens;
    private final LoopClient loop;
    private String patient = "";
    private Chat chat = new Chat("", "");

    @Inject
    SecondOpinionTurnsTest(SignedTokens tokens, LoopClient loop) {
        this.tokens = tokens;
        this.loop = loop;
    }

    @BeforeEach
    void aPersonBeginsToTalk() {
        patient = "p-" + UUID.randomUUID();
        chat = Chat.of(tokens.patient(patient));
    }

    @Test
    void farAboveTheRulesItRaisesAndThePersonIsPassedToTheCareTeam() {
        chat.say("I have a runny nose " + MarkedOpinion.SURE_OF_SOON)
                .statusCode(200)
                .body("disposition.level", equalTo("soon"))
                .body("disposition.reasons.ruleId", hasItem("second-opinion-marked"))
                .body("escalation.id", notNullValue());

        JsonNode escalation = loop.open(patient).getFirst();
        assertThat(escalation.path("unknown").toString()).contains("the rules say self-care, the second opinion soon");
    }

    @Test
    void belowTheRulesItChangesNothing() {
        chat.say("crushing chest pain going down my left arm " + MarkedOpinion.SURE_OF_SOON)
                .statusCode(200)
                .body("disposition.level", equalTo("emergency"));
    }

    @Test
    void nextToTheRulesItAsksForNobody() {
        chat.say("I have had a runny nose for three weeks and my face hurts " + MarkedOpinion.SURE_OF_SOON)
                .statusCode(200)
                .body("disposition.level", equalTo("soon"))
                .body("escalation", nullValue());
    }

    @Test
    void aCrisisInWordsThatNoRuleKnowsIsHeardByTheReader() {
        chat.say("i reckon everyone would sleep easier with me out of the picture for good")
                .statusCode(200)
                .body("disposition.crisis", equalTo(true))
                .body("escalation.id", notNullValue());
    }

    @Test
    void aCrisisAfterOrdinaryTurnsIsHeard() {
        chat.say("what should I eat before a run of ten kilometres?").statusCode(200);
        chat.say("I had pasta last time. And after it?").statusCode(200);
        chat.say("i reckon everyone would sleep easier with me out of the picture for good")
                .statusCode(200)
                .body("disposition.crisis", equalTo(true));
    }
}
