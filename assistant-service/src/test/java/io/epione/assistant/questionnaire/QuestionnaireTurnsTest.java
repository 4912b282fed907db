package io.epione.assistant.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A questionnaire as a person lives it: one question a turn, answered by a click or in any words. */
@QuarkusTest
class QuestionnaireTurnsTest {
    private static final String START = "Can I do the mood questionnaire?";
    private static final List<String> CLICKED = List.of(
            "Several days",
            "Not at all",
            "More than half the days",
            "Nearly every day",
            "Not at all",
            "Several days",
            "More than half the days",
            "Not at all",
            "Not at all");
    private static final List<String> TYPED = List.of(
            "some days",
            "never",
            "Um, most days I guess",
            "it is like that nearly every day",
            "zero",
            "the second one",
            "2",
            "no",
            "not once");

    private final SignedTokens tokens;
    private final LoopTables tables;
    private Asked person;

    @Inject
    QuestionnaireTurnsTest(SignedTokens tokens, LoopTables tables) {
        this.tokens = tokens;
        this.tables = tables;
        this.person = new Asked("", "", new Chat("", ""), tables);
    }

    @BeforeEach
    void aPersonBeginsToTalk() {
        person = somebody();
    }

    private Asked somebody() {
        String patient = "p-" + UUID.randomUUID();
        return Asked.of(patient, tokens.patient(patient), tables);
    }

    @Test
    void oneQuestionATurnIsAskedWithQuickReplies() {
        ExtractableResponse<Response> first = person.say(START);
        assertThat(Asked.all(first)).contains("Question 1 of 9.").contains("Over the last 2 weeks");
        assertThat(Asked.replies(first))
                .containsExactly("Not at all", "Several days", "More than half the days", "Nearly every day", "Skip");
        assertThat(first.<List<String>>path("citations.url"))
                .contains("https://doi.org/10.1046/j.1525-1497.2001.016009606.x");
        assertThat(Asked.all(person.say("Several days"))).startsWith("Question 2 of 9.");
    }

    @Test
    void typedAnswersAreTheVeryResponseThatClickedOnesAre() {
        Asked other = somebody();
        person.say(START);
        person.say(CLICKED);
        other.say(START);
        other.say(TYPED);

        JsonNode clicked = person.responses().getLast();
        JsonNode typed = other.responses().getLast();
        assertThat(clicked.path("status").asText()).isEqualTo("completed");
        assertThat(clicked.path("item").size()).isEqualTo(9);
        for (int i = 0; i < clicked.path("item").size(); i++) {
            assertThat(typed.path("item").get(i)).isEqualTo(clicked.path("item").get(i));
        }
        assertThat(typed.path("item").size()).isEqualTo(9);
        assertThat(typed.path("questionnaire")).isEqualTo(clicked.path("questionnaire"));
        assertThat(other.stored())
                .isEqualTo(person.stored())
                .hasSize(9)
                .containsEntry("44254-1", "LA6571-9 Nearly every day");
    }

    @Test
    void theResponseComesOutOfTheFhirDoorAsItWasDelivered() {
        Asked other = somebody();
        person.say(START);
        person.say(CLICKED);
        other.say(START);
        other.say(TYPED);

        JsonNode delivered = person.responses().getLast();
        assertThat(person.given()).singleElement().satisfies(given -> {
            for (String field : List.of("questionnaire", "status", "subject", "authored", "item")) {
                assertThat(given.path(field)).as(field).isEqualTo(delivered.path(field));
            }
        });
        assertThat(other.given().getFirst().path("item")).isEqualTo(delivered.path("item"));
        Chat.as(person.token())
                .get("/fhir/QuestionnaireResponse/" + delivered.path("id").asText())
                .then()
                .statusCode(200);
    }

    @Test
    void aTotalIsShownWhenNothingIsMissingAndIsNoDiagnosis() {
        person.say(START);
        String done = Asked.all(person.say(CLICKED));
        assertThat(done).contains("add up to 9 of 27 points", "5 to 9 points: mild", "no diagnosis");
    }

    @Test
    void aSkippedQuestionStaysAbsentAndLeavesNoTotal() {
        person.say(START);
        person.say(List.of("Skip", "Several days"));
        String done = Asked.all(person.say(Collections.nCopies(7, "Not at all")));
        assertThat(done).contains("there is no total").doesNotContain("of 27");
        assertThat(person.stored()).hasSize(8).doesNotContainKey("44250-9");
    }

    @Test
    void whatIsNotPlainIsAskedAgainWithTheOptions() {
        person.say(START);
        ExtractableResponse<Response> again = person.say("yes");
        assertThat(Asked.all(again))
                .contains("0 Not at all, 1 Several days, 2 More than half the days, 3 Nearly every day")
                .contains("Question 1 of 9.");
        assertThat(Asked.replies(again)).contains("Several days");
    }

    @Test
    void aQuestionInBetweenIsAnsweredAndTheOpenOneComesBackOnce() {
        person.say(START);
        ExtractableResponse<Response> aside = person.say("What is HbA1c?");
        assertThat(Asked.all(aside)).contains("HbA1c", "Back to the mood questionnaire:", "Question 1 of 9.");
        assertThat(Asked.replies(aside)).contains("Several days");
        assertThat(Asked.all(person.say("What is a normal blood pressure?"))).doesNotContain("Question 1 of 9.");
        assertThat(Asked.all(person.say("continue"))).contains("Question 1 of 9.");
        assertThat(Asked.all(person.say("Several days"))).startsWith("Question 2 of 9.");
    }

    @Test
    void anAnswerIsCorrectedByTheOneBefore() {
        person.say(START);
        person.say(List.of("Nearly every day", "Not at all"));
        assertThat(Asked.all(person.say("No, the one before"))).contains("Question 2 of 9.");
        assertThat(Asked.all(person.say("Several days"))).contains("Question 3 of 9.");
        assertThat(Asked.all(person.say("No, I meant most days"))).contains("Question 3 of 9.");
        person.say(Collections.nCopies(7, "Not at all"));
        assertThat(person.stored())
                .containsEntry("44250-9", "LA6571-9 Nearly every day")
                .containsEntry("44255-8", "LA6570-1 More than half the days");
    }

    @Test
    void whoStopsKeepsNothing() {
        person.say(START);
        person.say("Several days");
        assertThat(Asked.all(person.say("stop"))).contains("I have stopped");
        assertThat(Asked.all(person.say("Several days"))).doesNotContain("Question");
        assertThat(person.stored()).isEmpty();
    }

    @Test
    void itGoesOnInAnotherConversation() {
        person.say(START);
        person.say("Several days");
        assertThat(Asked.all(person.elsewhere().say(START))).contains("Question 2 of 9.");
    }

    @Test
    void answersAreTakenBack() {
        person.say(START);
        person.say(CLICKED);
        assertThat(person.stored()).hasSize(9);
        assertThat(person.given()).hasSize(1);
        assertThat(Asked.all(person.say("take back my answers"))).contains("do not count any more");
        assertThat(person.stored()).isEmpty();
        assertThat(person.given()).isEmpty();
        assertThat(Asked.all(person.say("take back my answers"))).contains("I know of no answers");
    }

    @Test
    void everyAnswerHasTheCodeOfItsQuestion() {
        person.say(START);
        person.say(CLICKED);
        assertThat(StreamSupport.stream(
                                person.responses().getLast().path("item").spliterator(), false)
                        .map(item -> item.path("linkId").asText().substring(1)))
                .containsExactlyElementsOf(List.of(
                        "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
                        "44260-8"));
    }
}
