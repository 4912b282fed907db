package io.epione.profile.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** Moments as the database counts them: microseconds since 1970, in UTC. */
final class Micros {
    private static final long SECOND = TimeUnit.SECONDS.toMicros(1);
    private static final long DAY = TimeUnit.DAYS.toMicros(1);

    private Micros() {}

    static long of(Instant instant) {
        return instant.getEpochSecond() * SECOND + instant.getNano() / 1000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofEpochDay(Math.floorDiv(of(instant), DAY));
    }
}
