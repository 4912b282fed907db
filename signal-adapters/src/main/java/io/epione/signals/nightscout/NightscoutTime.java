package io.epione.signals.nightscout;

import static io.epione.signals.json.BoundedJson.scalar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a Nightscout item happened: epoch milliseconds where there are any, else the written time, and the zone by
 * {@code utcOffset} in minutes, else by the offset of the written time. A {@code Z} says nothing about the person's zone.
 *
 * @param text as {@link io.epione.signals.Reading#time()} wants it
 * @param zone an offset, or null
 */
record NightscoutTime(@Nullable String text, @Nullable String zone) {
    private static final Pattern OFFSET = Pattern.compile(".*\\d{2}([+-]\\d{2}):?(\\d{2})$");
    /** Epoch seconds and clocks that were never set; a written time is better then. */
    private static final double EARLIEST_MILLIS = 1e11;

    /**
     * @param epochFields fields with epoch milliseconds, the best first
     * @param writtenFields fields with a written time, the best first
     */
    static NightscoutTime of(JsonNode item, String[] epochFields, String[] writtenFields) {
        String written = first(item, writtenFields);
        String epoch = first(item, epochFields);
        String text = epoch != null && (written == null || isEpochMillis(epoch)) ? epoch : written;
        String zone = offset(scalar(item, "utcOffset"));
        return new NightscoutTime(text, zone != null ? zone : offsetOf(written));
    }

    private static @Nullable String first(JsonNode item, String[] fields) {
        for (String field : fields) {
            String text = scalar(item, field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static boolean isEpochMillis(String text) {
        try {
            return Double.parseDouble(text) >= EARLIEST_MILLIS;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static @Nullable String offset(@Nullable String minutes) {
        if (minutes == null || !minutes.matches("[+-]?\\d{1,4}(\\.0+)?")) {
            return null;
        }
        int seconds = (int) Double.parseDouble(minutes) * 60;
        int bound = ZoneOffset.MAX.getTotalSeconds();
        return seconds < -bound || seconds > bound
                ? null
                : ZoneOffset.ofTotalSeconds(seconds).getId();
    }

    private static @Nullable String offsetOf(@Nullable String written) {
        if (written == null || written.length() > 40) {
            return null;
        }
        Matcher matcher = OFFSET.matcher(written);
        return matcher.matches() ? matcher.group(1) + ":" + matcher.group(2) : null;
    }
}
