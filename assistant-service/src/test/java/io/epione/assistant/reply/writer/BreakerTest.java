package io.epione.assistant.reply.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private Instant now = Instant.EPOCH;
    private final Breaker breaker = new Breaker(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            Duration.ofMinutes(1));

    private void fails(int times) {
        for (int i = 0; i < times; i++) {
            breaker.learn(false);
        }
    }

    @Test
    void twoFailuresAreNoReasonToRest() {
        fails(2);
        assertThat(breaker.closed()).isTrue();
    }

    @Test
    void aSuccessBetweenFailuresStartsTheCountAnew() {
        fails(2);
        breaker.learn(true);
        fails(2);
        assertThat(breaker.closed()).isTrue();
    }

    @Test
    void threeFailuresInARowMakeItRestUntilThePauseIsOver() {
        fails(3);
        assertThat(breaker.closed()).isFalse();
        now = now.plusSeconds(59);
        assertThat(breaker.closed()).isFalse();
        now = now.plusSeconds(1);
        assertThat(breaker.closed()).isTrue();
    }

    @Test
    void afterThePauseOneFailureIsEnoughToRestAgain() {
        fails(3);
        now = now.plusSeconds(60);
        fails(1);
        assertThat(breaker.closed()).isFalse();
    }
}
