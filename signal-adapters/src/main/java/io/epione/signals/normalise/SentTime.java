package io.epione.signals.normalise;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date and time as written, with its offset where it has one. Reads RFC 3339 and what uploaders make of it: a space
 * for the T, no seconds, an offset without colon.
 */
record SentTime(LocalDateTime local, @Nullable ZoneOffset offset) {
    private static final DateTimeFormatter SHAPE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[' '][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Empty when the text has another shape; throws {@link java.time.DateTimeException} for a day that is none. */
    static Optional<SentTime> parse(String text) {
        if (text.length() < 16 || text.length() > 40) {
            return Optional.empty();
        }
        SentTime plain = PlainTime.parse(text);
        return Optional.of(plain == null ? general(text) : plain);
    }

    /** Reads every shape. */
    static SentTime general(String text) {
        TemporalAccessor parsed = SHAPE.parse(text);
        return new SentTime(LocalDateTime.from(parsed), parsed.query(TemporalQueries.offset()));
    }
}
