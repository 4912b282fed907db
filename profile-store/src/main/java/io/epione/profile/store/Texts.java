package io.epione.profile.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Texts and times in the form the database can hold. */
final class Texts {
    static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final int NANOS_OF_A_MICRO = 1_000;

    private Texts() {}

    /** PostgreSQL holds neither NUL nor half a surrogate pair: they become the replacement character and "?". */
    static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                return new String(utf8, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
            }
        }
        return text;
    }

    /** The bytes of {@link #storable(String)}; half a surrogate pair becomes "?" on the way. */
    static byte[] utf8(String text) {
        // Nearly none has one, and looking for it is faster than replacing it.
        String storable = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
        return storable.getBytes(StandardCharsets.UTF_8);
    }

    static @Nullable String storableOrNull(@Nullable String text) {
        return text == null ? null : storable(text);
    }

    /** To the microsecond, as the database keeps it. Times outside the years 1 to 9999 are refused. */
    static Instant storable(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("a time outside the years 1 to 9999");
        }
        // Nearly every time that comes is one already.
        return instant.getNano() % NANOS_OF_A_MICRO == 0 ? instant : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** A bound of a search: to the microsecond, and moved into the years 1 to 9999. */
    static Instant bound(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return instant.isAfter(LATEST) ? LATEST : instant.truncatedTo(ChronoUnit.MICROS);
    }

    static @Nullable Instant storableOrNull(@Nullable Instant instant) {
        return instant == null ? null : storable(instant);
    }
}
