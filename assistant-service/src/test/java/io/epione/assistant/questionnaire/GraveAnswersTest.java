package io.epione.assistant.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopTables;
import io.epione.assistant.turn.Chat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Triage goes before every questionnaire. */
@QuarkusTest
class GraveAnswersTest {
    private static final String START = "Can I do the mood questionnaire?";

    private final SignedTokens tokens;
    private final LoopTables tables;
    private Asked person;

    @Inject
    GraveAnswersTest(SignedTokens tokens, LoopTables tables) {
        this.tokens = tokens;
        this.tables = tables;
        this.person = new Asked("", "", new Chat("", ""), tables);
    }

    @BeforeEach
    void aPersonBeginsToTalk() {
        String patient = "p-" + UUID.randomUUID();
        person = Asked.of(patient, tokens.patient(patient), tables);
    }

    private void comesToTheNinth() {
        person.say(START);
        assertThat(Asked.all(person.say(Collections.nCopies(8, "Not at all")))).contains("better off dead");
    }

    @ParameterizedTest
    @CsvSource({"Several days,soon", "most days,urgent", "Nearly every day,urgent"})
    void theNinthAnswerOpensTheCrisisTrackInTheSameTurn(String answer, String level) {
        comesToTheNinth();
        ExtractableResponse<Response> reply = person.say(answer);
        assertThat(reply.<Boolean>path("disposition.crisis")).isTrue();
        assertThat(reply.<String>path("disposition.level")).isEqualTo(level);
        assertThat(reply.<Object>path("escalation")).isNotNull();
        assertThat(Asked.all(reply)).doesNotContain("of 27", "Question");
        assertThat(person.stored()).hasSize(9);
    }

    @Test
    void theSameAnswerStoredDoesNotCallAnybodyTwice() {
        comesToTheNinth();
        person.say("Several days");
        assertThat(person.stored()).hasSize(9);
        assertThat(person.escalations()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "sometimes", "one day"})
    void aYesToTheNinthIsJudgedAndIsNoAnswer(String text) {
        comesToTheNinth();
        ExtractableResponse<Response> reply = person.say(text);
        assertThat(reply.<Boolean>path("disposition.crisis")).isTrue();
        assertThat(person.stored()).doesNotContainKey("44260-8");
    }

    @Test
    void notAtAllOpensNothing() {
        comesToTheNinth();
        ExtractableResponse<Response> reply = person.say("no");
        assertThat(reply.<Boolean>path("disposition.crisis")).isFalse();
        assertThat(person.escalations()).isZero();
    }

    @Test
    void anEmergencyInAnAnswerGoesFirstAndTheQuestionnaireWaits() {
        person.say(START);
        ExtractableResponse<Response> reply = person.say("most days, and now I have crushing chest pain");
        assertThat(reply.<String>path("disposition.level")).isEqualTo("emergency");
        assertThat(Asked.all(reply)).doesNotContain("Question");
        assertThat(Asked.all(person.say("continue"))).contains("Question");
    }

    @Test
    void aCrisisInTheWordsOfAnAnswerIsHeard() {
        person.say(START);
        ExtractableResponse<Response> reply = person.say("nearly every day, I want to kill myself");
        assertThat(reply.<Boolean>path("disposition.crisis")).isTrue();
        assertThat(reply.<Object>path("escalation")).isNotNull();
    }

    @Test
    void whoAsksForTheQuestionnaireWithADangerGetsHelpFirst() {
        ExtractableResponse<Response> reply = person.say("I can't breathe, can I do the mood questionnaire");
        assertThat(reply.<String>path("disposition.level")).isEqualTo("emergency");
        assertThat(Asked.all(reply)).doesNotContain("Question 1");
    }

    @Test
    void answersDoNotTakeAComplaintBack() {
        String level = person.say("I have a headache").path("disposition.level");
        for (int i = 0; i < 3; i++) {
            person.say(START);
            person.say(Collections.nCopies(8, "Not at all"));
            person.say("stop");
        }
        ExtractableResponse<Response> after = person.say("no");
        assertThat(after.<String>path("disposition.level")).isEqualTo(level);
    }

    @Test
    void aNoAfterTheQuestionnaireAnswersNoQuestionOfTriage() {
        String asked = "Did the headache reach its worst within a minute?";
        assertThat(Asked.all(person.say("I have a headache"))).endsWith(asked);
        person.say(List.of(START, "Not at all", "stop"));
        assertThat(Asked.all(person.say("no"))).endsWith(asked);
    }
}
