package io.epione.assistant.reply.writer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves alone for a while what was of no use three times in a row; one more failure after that and it rests again. */
final class Breaker {
    private static final int IN_A_ROW = 3;

    private final Clock clock;
    private final Duration pause;
    private int failures;
    private Instant restsUntil = Instant.MIN;

    Breaker(Clock clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    synchronized boolean closed() {
        return !clock.instant().isBefore(restsUntil);
    }

    synchronized void learn(boolean useful) {
        failures = useful ? 0 : Math.min(failures + 1, IN_A_ROW);
        if (failures == IN_A_ROW) {
            restsUntil = clock.instant().plus(pause);
        }
    }
}
