package io.epione.assistant.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.epione.assistant.config.SettableClock;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {
    private final FlakyChannel channel;
    private final LoopClient loop;
    private final LoopTables tables;
    private final SettableClock settable;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();

    @Inject
    OutboxTest(FlakyChannel channel, LoopClient loop, LoopTables tables, SettableClock settable, Clock clock) {
        this.channel = channel;
        this.loop = loop;
        this.tables = tables;
        this.settable = settable;
        this.clock = clock;
    }

    @AfterEach
    void allIsWellAgain() {
        channel.turn(false, true);
        settable.reset();
    }

    @Test
    void nothingIsLostWhileAChannelIsDownAndTheOthersGoOn() {
        channel.turn(true, false);
        loop.pushed(patient, clock.instant().minusSeconds(60) + ",2339-0,39,mg/dL,sensor");
        String id = loop.open(patient).getFirst().path("id").asText();
        loop.awaitAction(id, "announced", 1);
        await().until(() -> !channel.tried(patient).isEmpty());
        assertThat(undelivered()).isEqualTo(1);

        channel.turn(true, true);
        settable.advance(Duration.ofMinutes(2));
        await().until(() -> undelivered() == 0);
        assertThat(channel.tried(patient))
                .extracting(Notification::id)
                .hasSizeGreaterThan(1)
                .containsOnly(channel.tried(patient).getFirst().id());
    }

    @Test
    void whatIsAnnouncedOnAChannelThatIsTurnedOffWaitsForIt() {
        channel.turn(true, false);
        loop.pushed(patient, clock.instant().minusSeconds(60) + ",2339-0,39,mg/dL,sensor");
        await().until(() -> !channel.tried(patient).isEmpty());
        channel.turn(false, false);
        settable.advance(Duration.ofMinutes(2));
        await().until(() -> tables.texts(
                        "select last_error from outbox where patient = ? and channel = 'flaky'", patient)
                .contains("the channel is off"));

        channel.turn(true, true);
        settable.advance(Duration.ofMinutes(2));
        await().until(() -> undelivered() == 0);
    }

    private long undelivered() {
        return tables.count(
                "select count(*) from outbox where patient = ? and channel = 'flaky' and delivered_at is null",
                patient);
    }
}
