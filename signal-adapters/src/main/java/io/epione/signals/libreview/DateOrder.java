package io.epione.signals.libreview;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which order a file writes day, month and year; LibreView writes them as the account's country does. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    YEAR_FIRST;

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})[-/.](\\d{1,2})[-/.](\\d{1,4})[ T]\\s?"
            + "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s?([AaPp])\\.?[Mm]\\.?)?(?: UTC)?");
    private static final int YEAR_DIGITS = 4;
    private static final int NOON = 12;

    static @Nullable Matcher match(@Nullable String text) {
        if (text == null || text.length() > 40) {
            return null;
        }
        Matcher matcher = SHAPE.matcher(text.strip());
        return matcher.matches() ? matcher : null;
    }

    /** The local time, ISO 8601 without offset; null where it is none in this order. */
    @Nullable
    String local(@Nullable String text) {
        Matcher date = match(text);
        if (date == null || (date.group(1).length() == YEAR_DIGITS) != (this == YEAR_FIRST)) {
            return null;
        }
        try {
            int hour = hour(number(date, 4), date.group(7));
            int second = date.group(6) == null ? 0 : number(date, 6);
            return switch (this) {
                case DAY_FIRST -> of(number(date, 3), number(date, 2), number(date, 1), hour, number(date, 5), second);
                case MONTH_FIRST ->
                    of(number(date, 3), number(date, 1), number(date, 2), hour, number(date, 5), second);
                case YEAR_FIRST -> of(number(date, 1), number(date, 2), number(date, 3), hour, number(date, 5), second);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String of(int year, int month, int day, int hour, int minute, int second) {
        return LocalDateTime.of(year, month, day, hour, minute, second).toString();
    }

    private static int hour(int written, @Nullable String half) {
        if (half == null) {
            return written;
        }
        if (written < 1 || written > NOON) {
            throw new DateTimeException("no hour of half a day");
        }
        return written % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    /** What the dates of a whole file say about their order; never a guess. Not thread-safe. */
    static final class Evidence {
        private boolean yearFirst;
        private boolean yearLast;
        private boolean dayFirst;
        private boolean monthFirst;

        void add(@Nullable String text) {
            Matcher date = match(text);
            if (date == null) {
                return;
            }
            if (date.group(1).length() == YEAR_DIGITS) {
                yearFirst = true;
                return;
            }
            yearLast = true;
            dayFirst |= number(date, 1) > 12;
            monthFirst |= number(date, 2) > 12;
        }

        boolean contradicts() {
            return (yearFirst && yearLast) || (dayFirst && monthFirst);
        }

        /** Null where the file does not say, or contradicts itself. */
        @Nullable
        DateOrder order() {
            if (contradicts()) {
                return null;
            }
            if (yearFirst) {
                return YEAR_FIRST;
            }
            if (dayFirst) {
                return DAY_FIRST;
            }
            return monthFirst ? MONTH_FIRST : null;
        }
    }
}
