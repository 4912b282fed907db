package io.epione.assistant.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The interview as a person lives it: one question at a time, answered by a word, at most five. */
@QuarkusTest
class InterviewTurnsTest {
    private static final String COMPLAINT = "I have a headache";

    private final SignedTokens tokens;
    private Chat chat = new Chat("", "");

    @Inject
    InterviewTurnsTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void aPersonBeginsToTalk() {
        chat = Chat.of(tokens.patient("p-" + UUID.randomUUID()));
    }

    private ExtractableResponse<Response> say(String text) {
        return chat.say(text).statusCode(200).extract();
    }

    private static String last(ExtractableResponse<Response> reply) {
        List<String> sentences = reply.path("sentences.text");
        return sentences.getLast();
    }

    @Test
    void aReplyEndsWithOneQuestionAndItsQuickReplies() {
        ExtractableResponse<Response> reply = say(COMPLAINT);
        List<String> sentences = reply.path("sentences.text");
        assertThat(last(reply)).endsWith("?");
        assertThat(sentences.stream().filter(sentence -> sentence.endsWith("?")))
                .hasSize(1);
        assertThat(reply.<List<String>>path("suggestions")).containsExactly("Yes", "No", "Not sure");
    }

    @Test
    void aYesToTheQuestionRaisesTheLevel() {
        say(COMPLAINT);
        chat.say("Yes").statusCode(200).body("disposition.level", equalTo("emergency"));
    }

    @Test
    void aNoLeadsToTheNextQuestionAndKeepsTheComplaint() {
        ExtractableResponse<Response> first = say(COMPLAINT);
        ExtractableResponse<Response> next = say("no");
        assertThat(next.<String>path("disposition.level")).isEqualTo(first.<String>path("disposition.level"));
        assertThat(last(next)).endsWith("?").isNotEqualTo(last(first));
    }

    @Test
    void whoIsNeverSureIsAskedFiveTimesAndThenToldWhatToDo() {
        List<String> asked = new ArrayList<>();
        ExtractableResponse<Response> reply = say(COMPLAINT);
        while (last(reply).endsWith("?") && asked.size() < 9) {
            asked.add(last(reply));
            reply = say("idk");
        }
        assertThat(asked).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(5);
        assertThat(reply.<String>path("disposition.level")).isNotEqualTo("none");
        assertThat(reply.<List<String>>path("sentences.text")).isNotEmpty();
    }

    @Test
    void aQuestionInBetweenIsAnsweredAndTheOpenOneComesBackOnce() {
        String question = last(say(COMPLAINT));
        ExtractableResponse<Response> aside = say("What is HbA1c?");
        assertThat(aside.<List<String>>path("sentences.text"))
                .anyMatch(sentence -> sentence.contains("HbA1c"))
                .last()
                .isEqualTo("Back to your headache: " + question);
        assertThat(aside.<List<String>>path("suggestions")).containsExactly("Yes", "No", "Not sure");
        chat.say("yes").body("disposition.level", equalTo("emergency"));
    }

    @Test
    void whatWasPassedOverTwiceDoesNotComeBackAgain() {
        String question = last(say(COMPLAINT));
        say("What is HbA1c?");
        assertThat(last(say("What is a normal blood pressure?"))).doesNotContain(question);
    }

    @Test
    void aQuickReplyWithANumberIsAnAnswer() {
        chat.say("I have a fever").body("suggestions", hasItems("No thermometer"));
        chat.say("39.6").body("disposition.reasons.ruleId", not(equalTo(List.of("complaint-fever"))));
    }

    @Test
    void anEmergencyIsNotQuestioned() {
        List<String> sentences =
                say("I have crushing chest pain and I cannot breathe").path("sentences.text");
        assertThat(sentences).noneMatch(sentence -> sentence.endsWith("?"));
    }
}
