package io.epione.assistant.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TurnResourceTest {
    private static final String EMERGENCY = "I have crushing chest pain and I cannot breathe";

    private final SignedTokens tokens;
    private String token = "";
    private Chat chat = new Chat("", "");

    @Inject
    TurnResourceTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void aPersonBeginsToTalk() {
        token = tokens.patient("p-" + UUID.randomUUID());
        chat = Chat.of(token);
    }

    @Test
    void aReplyHasTheShapeOfTheContract() {
        chat.say("What is a normal blood pressure?")
                .statusCode(200)
                .body("turnId", notNullValue())
                .body("conversationId", equalTo(chat.id()))
                .body("decisionId", notNullValue())
                .body("disposition.level", notNullValue())
                .body("disposition.crisis", equalTo(false))
                .body("disposition.headline", notNullValue())
                .body("disposition.reasons", notNullValue())
                .body("attachments", empty())
                .body("suggestions", notNullValue())
                .body("escalation", nullValue())
                .body("wording", equalTo("extractive"));
    }

    @Test
    void everySentenceIsBoundToACitationOfTheReply() {
        for (String text : List.of("What is a normal blood pressure?", EMERGENCY, "hello", "should I stop metformin")) {
            var reply = chat.say(text).statusCode(200).extract();
            Set<String> known = new HashSet<>(reply.<List<String>>path("citations.id"));
            List<List<String>> cited = reply.path("sentences.citations");
            assertThat(cited)
                    .as(text)
                    .isNotEmpty()
                    .allSatisfy(ids -> assertThat(ids).isNotEmpty());
            assertThat(cited.stream().flatMap(List::stream).toList()).isSubsetOf(known);
        }
    }

    @Test
    void theSameTurnAgainIsTheSameReplyByteForByte() {
        String first =
                chat.say("What is HbA1c?", "t-1").statusCode(200).extract().asString();
        assertThat(chat.say("What is HbA1c?", "t-1").statusCode(200).extract().asString())
                .isEqualTo(first);
        Chat.as(token).get("/api/conversations/" + chat.id() + "/turns").then().body("items", hasSize(2));
    }

    @Test
    void otherWordsUnderTheSameNameAreRefused() {
        chat.say("What is HbA1c?", "t-1").statusCode(200);
        chat.say(EMERGENCY, "t-1").statusCode(409).contentType("application/problem+json");
    }

    @Test
    void theSameNameInAnotherConversationIsAnotherTurn() {
        chat.say("hello", "t-1").statusCode(200);
        Chat.of(token).say("goodbye", "t-1").statusCode(200);
    }

    @Test
    void twoAtOnceAreOneTurn() throws Exception {
        List<Callable<String>> both = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            both.add(() -> chat.say(EMERGENCY, "t-1").statusCode(200).extract().asString());
        }
        Set<String> replies = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<String> reply : threads.invokeAll(both)) {
                replies.add(reply.get());
            }
        }
        assertThat(replies).hasSize(1);
        Chat.as(token).get("/api/conversations/" + chat.id() + "/turns").then().body("items", hasSize(2));
    }

    @Test
    void withoutANameEveryTurnIsANewOne() {
        String one = chat.say("hello").statusCode(200).extract().path("turnId");
        chat.say("hello").statusCode(200).body("turnId", not(equalTo(one)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u00A0", "\u200B\u200D", "\u0007"})
    void aTextThatShowsNothingIsRefused(String text) {
        chat.say(text).statusCode(422).body("errors[0].pointer", equalTo("/text"));
    }

    @Test
    void aMissingTextIsRefused() {
        chat.send(Map.of("clientTurnId", "t-1")).statusCode(422).body("errors[0].code", equalTo("missing"));
        Chat.as(token).post("/api/conversations/" + chat.id() + "/turns").then().statusCode(400);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        chat.say("a".repeat(16 * 1024 + 1)).statusCode(413).body("errors[0].pointer", equalTo("/text"));
        chat.say("and ".repeat(4000)).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE00",
                "\uD83D\uDE4F\uD83C\uDFFD\u2764\uFE0F",
                "a\u0000b",
                "\uD800 half",
                "\u202Egnihtyreve",
                "e\u0301 caf\u00E9 \u4F60\u597D \u0645\u0631\u062D\u0628\u0627",
                "<script>alert(1)</script>",
                "'; DROP TABLE turn; --",
                "{emergency} ${jndi:x} %s"
            })
    void everyOtherTextIsAnswered(String text) {
        chat.say(text).statusCode(200).body("disposition.level", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\nb"})
    void aNameThatCannotBeStoredIsRefused(String name) {
        chat.say("hello", name).statusCode(422).body("errors[0].pointer", equalTo("/clientTurnId"));
        chat.say("hello", "n".repeat(101)).statusCode(422);
    }

    @Test
    void aStrangersConversationLooksLikeAMissingOne() {
        Chat stranger = new Chat(tokens.patient("q-" + UUID.randomUUID()), chat.id());
        stranger.say("hello").statusCode(404);
        new Chat(token, UUID.randomUUID().toString()).say("hello").statusCode(404);
        new Chat(token, "nonsense").say("hello").statusCode(404);
        for (Role role : List.of(Role.CARE_TEAM, Role.CAREGIVER, Role.VENDOR, Role.OPERATOR)) {
            new Chat(tokens.of(role, "x-" + UUID.randomUUID()), chat.id())
                    .say("hello")
                    .statusCode(404);
        }
    }

    @Test
    void aStreamEndsWithTheReplyThatTheSameTurnGetsAsJson() {
        String body = "{\"text\": \"What is HbA1c?\", \"clientTurnId\": \"s-1\"}";
        String stream = Chat.as(token)
                .header("Accept", "text/event-stream")
                .body(body)
                .post("/api/conversations/" + chat.id() + "/turns")
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();
        assertThat(stream).contains("event:status");
        assertThat(stream.split("event:reply", -1)).hasSize(2);
        assertThat(stream).contains(chat.say("What is HbA1c?", "s-1").extract().asString());
    }

    @Test
    void aStreamNeedsANameForItsTurn() {
        Chat.as(token)
                .header("Accept", "text/event-stream")
                .body("{\"text\": \"hello\"}")
                .post("/api/conversations/" + chat.id() + "/turns")
                .then()
                .statusCode(422);
    }

    @Test
    void anEmergencyStaysUntilTheCareTeamClosesIt() {
        String escalation = chat.say(EMERGENCY)
                .statusCode(200)
                .body("disposition.level", equalTo("emergency"))
                .body("escalation.status", equalTo("requested"))
                .body("wording", equalTo("rules"))
                .extract()
                .path("escalation.id");
        chat.say("What is HbA1c?")
                .body("disposition.level", equalTo("emergency"))
                .body("escalation.id", equalTo(escalation));
        Chat.of(token).say("hello").body("disposition.level", equalTo("emergency"));

        String nurse = tokens.of(Role.CARE_TEAM, "nurse-" + UUID.randomUUID());
        Chat.as(nurse).post("/api/escalations/" + escalation + "/accept").then().statusCode(200);
        chat.say("hello")
                .body("disposition.level", equalTo("emergency"))
                .body("escalation.status", equalTo("accepted"));
        Chat.as(nurse)
                .body(Map.of("outcome", "advice-given", "note", "spoken to"))
                .post("/api/escalations/" + escalation + "/resolve")
                .then()
                .statusCode(200);
        chat.say("hello").body("disposition.level", equalTo("none")).body("escalation", nullValue());
    }

    @Test
    void aQuestionAboutSomethingElseIsAnsweredAfterTheWordThatAnEmergencyStillHolds() {
        chat.say(EMERGENCY).body("disposition.level", equalTo("emergency"));
        chat.say("What is HbA1c?")
                .body("disposition.level", equalTo("emergency"))
                .body("sentences[1].text", containsString("This still holds"))
                .body("sentences.text", hasItem(containsString("HbA1c")))
                .body("citations.kind", hasItem("passage"));
        assertThat(chat.hears("and now my left arm is numb too")).doesNotContain("This still holds");
        assertThat(chat.hears("yes")).contains("Nobody has read this yet");
    }

    @Test
    void nobodyHasReadAnEmergencyUntilSomebodyAcceptsIt() {
        assertThat(chat.hears(EMERGENCY)).contains("Nobody has read this yet");
    }

    @Test
    void whoAsksForAPersonIsTakenToTheInbox() {
        chat.say("I want to talk to a person. Call me at 555-123-4567")
                .statusCode(200)
                .body("escalation.status", equalTo("requested"));
        chat.say("don't call me").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who won the football world cup in 1954?", "How was my week?"})
    void whatNothingFitsIsSaidToHaveNoSource(String text) {
        assertThat(chat.hears(text)).contains("I have no source for that");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Can I take two?", "should I stop metfromin", "How much insulin should I take?"})
    void aMedicineIsNeverAnInstruction(String text) {
        assertThat(chat.hears(text)).containsAnyOf("your prescriber");
    }

    @Test
    void thanksAreNotAnsweredWithAGreeting() {
        assertThat(chat.hears("thank you")).contains("You are welcome");
        assertThat(chat.hears("bye")).contains("Goodbye");
        assertThat(chat.hears("hello")).contains("I am Epione");
    }

    @Test
    void theTurnsAreReadBackAsTheyLeft() {
        String reply = chat.say("What is HbA1c?").extract().path("turnId");
        Chat.as(token)
                .get("/api/conversations/" + chat.id() + "/turns")
                .then()
                .statusCode(200)
                .body("items[0].text", equalTo("What is HbA1c?"))
                .body("items[1].reply.turnId", equalTo(reply));
    }

    @Test
    void anEmergencyInTheMiddleOfOtherWordsIsHeard() {
        chat.say("What is my average glucose? " + EMERGENCY)
                .body("disposition.level", equalTo("emergency"))
                .body("disposition.reasons.ruleId", hasItem(notNullValue()));
    }
}
