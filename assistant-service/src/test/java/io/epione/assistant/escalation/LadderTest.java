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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LadderTest {
    private final LoopClient loop;
    private final Proposed proposed;
    private final SettableClock settable;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();

    @Inject
    LadderTest(LoopClient loop, Proposed proposed, SettableClock settable, Clock clock) {
        this.loop = loop;
        this.proposed = proposed;
        this.settable = settable;
        this.clock = clock;
    }

    @AfterEach
    void timeGoesOn() {
        settable.reset();
    }

    @Test
    void everyDeadlineThatPassesAlertsTheNextTierAndTheLastGoesOnBeingAlerted() {
        String id = proposed.raise(patient, Level.EMERGENCY, false, "rule");
        for (int passed = 1; passed <= 5; passed++) {
            settable.set(Instant.parse(loop.one(id).path("deadline").asText()).plusSeconds(1));
            loop.awaitAction(id, "overdue", passed);
            assertThat(loop.one(id).path("pool").asText()).isEqualTo(passed == 1 ? "tier-2" : "tier-3");
        }

        JsonNode escalation = loop.one(id);
        assertThat(escalation.path("overdue").asBoolean()).isTrue();
        assertThat(Instant.parse(escalation.path("deadline").asText())).isAfter(clock.instant());
        assertThat(loop.chat(patient).split("Nobody has read your message in time", -1))
                .as("the person is told of each tier and not for ever")
                .hasSize(4);
    }

    @Test
    void whoAcceptsHasTimeToAnswerAndThenTheLadderBeginsAnew() {
        String id = proposed.raise(patient, Level.URGENT, false, "rule");
        settable.advance(Duration.ofMinutes(16));
        loop.awaitAction(id, "overdue", 1);
        loop.act("rita", id, "accept", Map.of());
        assertThat(loop.one(id).path("overdue").asBoolean()).isFalse();
        settable.advance(Duration.ofMinutes(16));
        loop.awaitAction(id, "overdue", 2);

        assertThat(loop.one(id).path("overdue").asBoolean()).isTrue();
        assertThat(loop.chat(patient)).contains("Your message was read, but the answer is late.");
        loop.act("rita", id, "reply", Map.of("text", "Here I am."));
        assertThat(loop.one(id).path("overdue").asBoolean()).isFalse();
    }
}
