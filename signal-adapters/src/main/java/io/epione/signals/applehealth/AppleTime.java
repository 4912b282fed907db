package io.epione.signals.applehealth;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as Health writes them: {@code 2024-03-10 02:30:00 -0500}. */
final class AppleTime {
    private static final DateTimeFormatter SHAPE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss XX", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private AppleTime() {}

    /** Null for anything else. */
    static @Nullable OffsetDateTime parse(@Nullable String text) {
        if (text == null || text.length() > 40) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip(), SHAPE);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
