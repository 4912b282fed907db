package io.epione.assistant.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.config.SettableClock;
import io.epione.policies.disposition.Level;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArbiterTest {
    private static final String CHEST_PAIN = "I have crushing chest pain and I can't breathe";

    private final LoopClient loop;
    private final LoopTables tables;
    private final Proposed proposed;
    private final SettableClock settable;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();

    @Inject
    ArbiterTest(LoopClient loop, LoopTables tables, Proposed proposed, SettableClock settable, Clock clock) {
        this.loop = loop;
        this.tables = tables;
        this.proposed = proposed;
        this.settable = settable;
        this.clock = clock;
    }

    @AfterEach
    void timeGoesOn() {
        settable.reset();
    }

    @Test
    void manyPeopleInTroubleAtOnceAllGetTheirEscalation() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(40)) {
            List<Future<String>> replies = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> {
                        String somebody = patient + "-" + i;
                        return loop.say(somebody, loop.conversation(somebody), CHEST_PAIN)
                                .path("escalation")
                                .path("status")
                                .asText();
                    }))
                    .toList();
            for (Future<String> reply : replies) {
                assertThat(reply.get()).isEqualTo("requested");
            }
        }
    }

    @Test
    void aLesserWordAfterwardsCoversNeitherReasonNorTriggerNorTheCallBackNumber() {
        String conversation = loop.conversation(patient);
        loop.say(patient, conversation, "You can call me on +351 912 345 678.");
        String id = loop.say(patient, conversation, CHEST_PAIN)
                .path("escalation")
                .path("id")
                .asText();
        JsonNode before = loop.one(id);
        loop.say(patient, conversation, "I want to talk to a person");
        JsonNode after = loop.one(id);

        assertThat(after.path("reason")).isEqualTo(before.path("reason"));
        assertThat(after.path("trigger").path("text").asText()).isEqualTo(CHEST_PAIN);
        assertThat(after.path("level").asText()).isEqualTo("emergency");
        assertThat(after.path("callback").asText()).isEqualTo("+351 912 345 678");
        assertThat(after.path("unknown").toString()).doesNotContain("call-back number");
    }

    @Test
    void whatThePersonWasToldStandsThereWordForWordAfterSomebodyHasReadItToo() {
        String conversation = loop.conversation(patient);
        String id = loop.say(patient, conversation, CHEST_PAIN)
                .path("escalation")
                .path("id")
                .asText();
        loop.act("rita", id, "accept", Map.of());
        JsonNode reply = loop.say(patient, conversation, "The crushing chest pain is getting worse");

        assertThat(reply.path("escalation").path("status").asText()).isEqualTo("accepted");
        List<String> told =
                loop.one(id).path("told").valueStream().map(JsonNode::asText).toList();
        assertThat(reply.path("sentences")
                        .valueStream()
                        .map(sentence -> sentence.path("text").asText()))
                .isNotEmpty()
                .allMatch(told::contains)
                .noneMatch(text -> text.contains("Nobody has read this yet"));
    }

    @Test
    void aRaiseBringsTheDeadlineNearerAndNeverFartherAway() {
        String id = proposed.raise(patient, Level.SOON, false, "rule");
        Instant first = deadline(id);
        proposed.raise(patient, Level.URGENT, false, "rule");
        Instant nearer = deadline(id);
        assertThat(nearer).isBefore(first);
        settable.advance(Duration.ofMinutes(13));
        proposed.raise(patient, Level.EMERGENCY, false, "rule");

        assertThat(deadline(id)).isEqualTo(nearer);
        assertThat(loop.one(id).path("level").asText()).isEqualTo("emergency");
    }

    @Test
    void aDeadlineIsWholeMillisecondsSoThatItsJobFindsIt() {
        for (int i = 0; i < 20; i++) {
            proposed.raise(Level.URGENT, false);
        }
        assertThat(tables.count(
                        "select count(*) from escalation where date_trunc('milliseconds', deadline) <> deadline"))
                .isZero();
    }

    @Test
    void anAnsweredOneTakesTheSameReadingsForAnHourThenItIsOpenAgain() {
        String id = proposed.raise(patient, Level.EMERGENCY, false, "rule");
        loop.act("rita", id, "reply", Map.of("text", "Drink juice."));
        proposed.raise(patient, Level.EMERGENCY, false, "rule");
        assertThat(loop.one(id).path("status").asText()).isEqualTo("answered");
        settable.advance(Duration.ofMinutes(61));
        proposed.raise(patient, Level.EMERGENCY, false, "rule");

        JsonNode escalation = loop.one(id);
        assertThat(escalation.path("status").asText()).isEqualTo("requested");
        assertThat(Instant.parse(escalation.path("deadline").asText())).isAfter(clock.instant());
        assertThat(loop.open(patient)).hasSize(1);
    }

    @Test
    void aGraverReadingOpensAnAnsweredOneAgainAtOnce() {
        String id = proposed.raise(patient, Level.URGENT, false, "rule");
        loop.act("rita", id, "reply", Map.of("text", "Drink juice."));
        proposed.raise(patient, Level.EMERGENCY, false, "rule");

        assertThat(loop.one(id).path("status").asText()).isEqualTo("requested");
        assertThat(loop.one(id).path("level").asText()).isEqualTo("emergency");
    }

    @Test
    void aRaisedOneStaysOnTheScreenWithTheWordsOfTheHigherLevelUntilItIsClosed() {
        String id = proposed.raise(patient, Level.SOON, true, "rule");
        proposed.raise(patient, Level.EMERGENCY, true, "rule");
        assertThat(tables.texts("select level || ' ' || headline from pinned_disposition where patient = ?", patient))
                .containsExactly("emergency What to do now.");
        loop.act("rita", id, "accept", Map.of());
        assertThat(tables.texts("select status || ' ' || headline from pinned_disposition where patient = ?", patient))
                .containsExactly("accepted What to do now.");
        loop.act("rita", id, "resolve", Map.of("outcome", "sent-to-ed"));

        assertThat(tables.texts("select level from pinned_disposition where patient = ?", patient))
                .isEmpty();
    }

    private Instant deadline(String id) {
        return Instant.parse(loop.one(id).path("deadline").asText());
    }
}
