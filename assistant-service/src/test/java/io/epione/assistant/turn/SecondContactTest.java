package io.epione.assistant.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.demo.SignedTokens;
import io.epione.policies.disposition.Level;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A separate second contact for the same complaint is graver by one level. */
@QuarkusTest
class SecondContactTest {
    private static final String COMPLAINT = "I have a sore throat";

    private final SignedTokens tokens;
    private String token = "";

    @Inject
    SecondContactTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void somebodyNew() {
        token = tokens.patient("p-" + UUID.randomUUID());
    }

    private static Level level(Chat chat, String text) {
        return Level.of(chat.say(text).statusCode(200).extract().path("disposition.level"));
    }

    private static Level graver(Level level) {
        return Level.values()[level.ordinal() + 1];
    }

    @Test
    void theSameComplaintInAnotherConversationIsOneLevelGraver() {
        Level first = level(Chat.of(token), COMPLAINT);
        Chat second = Chat.of(token);

        assertThat(first).isLessThan(Level.EMERGENCY);
        assertThat(level(second, "I still have a sore throat")).isEqualTo(graver(first));
        assertThat(level(second, "and what can I drink?")).isGreaterThanOrEqualTo(graver(first));
    }

    @Test
    void theSameConversationGoingOnIsNoSecondContact() {
        Chat chat = Chat.of(token);
        Level first = level(chat, COMPLAINT);

        assertThat(level(chat, "I still have a sore throat")).isEqualTo(first);
    }

    @Test
    void whatIsBetterOrSomethingElseIsNoSecondContact() {
        Level first = level(Chat.of(token), COMPLAINT);
        Level other = level(Chat.of(tokens.patient("p-" + UUID.randomUUID())), "my knee aches");

        assertThat(level(Chat.of(token), "my sore throat is better now")).isLessThanOrEqualTo(first);
        assertThat(level(Chat.of(token), "my knee aches")).isEqualTo(other);
    }

    @Test
    void theContactsOfSomebodyElseAreNotMine() {
        Level first = level(Chat.of(tokens.patient("p-" + UUID.randomUUID())), COMPLAINT);

        assertThat(level(Chat.of(token), COMPLAINT)).isEqualTo(first);
    }

    @Test
    void aDecisionOfASecondContactReplaysAsItWas() {
        Chat.of(token).say(COMPLAINT).statusCode(200);
        String decision =
                Chat.of(token).say(COMPLAINT).statusCode(200).extract().path("decisionId");

        Boolean same = Chat.as(token)
                .get("/api/decisions/" + decision)
                .then()
                .statusCode(200)
                .extract()
                .path("replay.identical");
        assertThat(same).isTrue();
    }
}
