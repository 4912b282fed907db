package io.epione.assistant.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of a document as a query compares it: times as moments, however either side is written, numbers as numbers,
 * else texts.
 *
 * @param text null where the document has no such field
 * @param time whether the field is a time
 */
record NightscoutValue(@Nullable String text, boolean time) {
    private static final Set<String> TIMES =
            Set.of("date", "mills", "dateString", "sysTime", "created_at", "timestamp");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,15}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern PATTERN = Pattern.compile("/\\^?[\\w .-]{1,60}\\$?/i?");
    private static final Pattern WORDS = Pattern.compile("\\^?[\\w .-]{1,60}\\$?");
    private static final int SECONDS_DIGITS = 10;

    static boolean isTime(String field) {
        return TIMES.contains(field);
    }

    /**
     * The field of a document; its times are all one moment, so that one which the sender left out is known too.
     *
     * @param field a path with dots
     */
    static NightscoutValue of(JsonNode document, String field, Instant at) {
        JsonNode node = document;
        for (String step : field.split("\\.")) {
            node = node.path(step);
        }
        boolean time = isTime(field);
        if (!node.isValueNode() || node.isNull()) {
            return new NightscoutValue(time ? at.toString() : null, time);
        }
        return new NightscoutValue(node.asText(), time);
    }

    boolean exists() {
        return text != null;
    }

    boolean is(String operand) {
        if (isPattern(operand)) {
            return contains(operand);
        }
        OptionalInt order = order(operand);
        return order.isPresent() && order.getAsInt() == 0;
    }

    boolean contains(String operand) {
        return text != null
                && words(operand)
                        .filter(words -> holds(words, text.toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    private static boolean holds(String words, String text) {
        boolean fromStart = words.startsWith("^");
        boolean toEnd = words.endsWith("$");
        String plain = words.substring(fromStart ? 1 : 0, words.length() - (toEnd ? 1 : 0));
        return fromStart && toEnd
                ? text.equals(plain)
                : fromStart ? text.startsWith(plain) : toEnd ? text.endsWith(plain) : text.contains(plain);
    }

    /** Below, at or above an operand; empty where the two cannot be compared. */
    OptionalInt order(String operand) {
        if (text == null) {
            return OptionalInt.empty();
        }
        Optional<Instant> own = time ? instant(text) : Optional.empty();
        Optional<Instant> other = time ? instant(operand) : Optional.empty();
        if (own.isPresent() && other.isPresent()) {
            return OptionalInt.of(own.get().compareTo(other.get()));
        }
        boolean ownNumber = NUMBER.matcher(text).matches();
        boolean otherNumber = NUMBER.matcher(operand).matches();
        if (ownNumber && otherNumber) {
            return OptionalInt.of(new BigDecimal(text).compareTo(new BigDecimal(operand)));
        }
        return ownNumber == otherNumber ? OptionalInt.of(text.compareTo(operand)) : OptionalInt.empty();
    }

    /** Whether an operand is written as a pattern. */
    static boolean isPattern(String operand) {
        return operand.length() > 2
                && operand.startsWith("/")
                && operand.substring(1).contains("/");
    }

    /** The words of a pattern in lower case; empty where there is more in it than words. */
    static Optional<String> words(String operand) {
        String bare = PATTERN.matcher(operand).matches() ? operand.substring(1, operand.lastIndexOf('/')) : operand;
        return WORDS.matcher(bare).matches() ? Optional.of(bare.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Epoch milliseconds or seconds, an instant, a local time (taken as UTC), a day or a month. */
    static Optional<Instant> instant(String written) {
        String text = written.strip();
        try {
            if (EPOCH.matcher(text).matches()) {
                long number = Long.parseLong(text);
                return Optional.of(
                        text.length() <= SECONDS_DIGITS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
            }
            return switch (text.length()) {
                case 7 -> Optional.of(start(LocalDate.parse(text + "-01")));
                case 10 -> Optional.of(start(LocalDate.parse(text)));
                default -> Optional.of(moment(text));
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant moment(String text) {
        // A plus sign that was not escaped in the address arrives as a space.
        String iso = text.replaceFirst(" (?=\\d{2}:?\\d{2}$)", "+")
                .replaceFirst("^(\\S{10}) ", "$1T")
                .replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        boolean zoned = iso.matches(".*(Z|[+-]\\d{2}:\\d{2})$");
        return zoned
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
