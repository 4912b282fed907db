package io.epione.assistant.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopTables;
import io.epione.assistant.turn.Chat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Advice is worded by what somebody told to lack, and says so. */
@QuarkusTest
class DailyNeedsTest {
    private static final String FOOD = "what can I eat on a mediterranean diet";
    private static final String WITHOUT_MONEY = "Beans can take the place of meat.";

    private final SignedTokens tokens;
    private final LoopTables tables;
    private Asked person;

    @Inject
    DailyNeedsTest(SignedTokens tokens, LoopTables tables) {
        this.tokens = tokens;
        this.tables = tables;
        this.person = new Asked("", "", new Chat("", ""), tables);
    }

    @BeforeEach
    void aPersonBeginsToTalk() {
        String patient = "p-" + UUID.randomUUID();
        person = Asked.of(patient, tokens.patient(patient), tables);
    }

    private void tells(String... answers) {
        person.say("ask me the questions about daily needs");
        assertThat(Asked.all(person.say(List.of(answers))))
                .contains("last question")
                .doesNotContain("total");
        assertThat(person.stored()).hasSize(answers.length);
    }

    @Test
    void whoToldNothingGetsTheCardAlone() {
        assertThat(Asked.all(person.say(FOOD))).contains("Mediterranean").doesNotContain(WITHOUT_MONEY);
    }

    @Test
    void whoIsShortOfMoneyGetsTheFreeWayWithTheirOwnAnswerCited() {
        tells("very hard", "never", "no", "yes");
        ExtractableResponse<Response> advice = person.say(FOOD);
        assertThat(Asked.all(advice)).contains("Mediterranean", "You told me that money is short.", WITHOUT_MONEY);
        assertThat(advice.<List<String>>path("citations.findAll { it.kind == 'fact' }.ref"))
                .anyMatch(ref -> ref.startsWith("76513-1@"));
        assertThat(advice.<String>path("disposition.level")).isEqualTo("none");
    }

    @Test
    void whoHasNoKitchenIsToldWhatNeedsNone() {
        tells("easy", "never", "no", "no");
        String advice = Asked.all(person.say(FOOD));
        assertThat(advice).contains("no place to cook", "Tinned beans").doesNotContain("money is short");
    }

    @Test
    void whatWasTakenBackIsNotUsed() {
        tells("very hard", "often", "yes", "no");
        person.say("take back my answers");
        assertThat(person.stored()).isEmpty();
        assertThat(Asked.all(person.say(FOOD))).contains("Mediterranean").doesNotContain(WITHOUT_MONEY);
    }

    @Test
    void whoClosedTheLayerIsAdvisedAsIfNothingWereKnown() {
        tells("very hard", "often", "yes", "no");
        Chat.as(person.token())
                .body(Map.of("questionnaires", false))
                .put("/api/me/consents")
                .then()
                .statusCode(200);
        assertThat(Asked.all(person.say(FOOD))).contains("Mediterranean").doesNotContain(WITHOUT_MONEY);
    }
}
