package io.epione.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** Moments as the database counts them: microseconds since 1970, in UTC. Thread-safe. */
public final class Micros {
    private static final long SECOND = TimeUnit.SECONDS.toMicros(1);
    private static final long DAY = TimeUnit.DAYS.toMicros(1);

    private Micros() {}

    /** Since 1970; what is below a microsecond is cut off. */
    public static long of(Instant instant) {
        return instant.getEpochSecond() * SECOND + instant.getNano() / 1000;
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
    }

    /** In UTC. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofEpochDay(Math.floorDiv(of(instant), DAY));
    }
}
