package io.epione.assistant.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of the tests: it runs with the system's until a test sets it. Shared by all tests of a run, so a test that
 * sets it calls {@link #reset()} when it is done.
 */
@ApplicationScoped
public class SettableClock {
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** Jumps to an instant and runs on from there. */
    public void set(Instant instant) {
        offset.set(Duration.between(Clock.systemUTC().instant(), instant));
    }

    /** Jumps ahead of where it is. */
    public void advance(Duration step) {
        offset.updateAndGet(old -> old.plus(step));
    }

    public void reset() {
        offset.set(Duration.ZERO);
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new Shifted(this, ZoneOffset.UTC);
    }

    private static final class Shifted extends Clock {
        private final SettableClock source;
        private final ZoneId zone;

        Shifted(SettableClock source, ZoneId zone) {
            this.source = source;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Shifted(source, other);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(source.offset.get());
        }
    }
}
