package io.epione.signals.nightscout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.Sha256;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.EntryKey;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stored glucose readings as Nightscout v1 entries, for {@code GET /api/v1/entries.json} and for the answer of a push.
 * Pure functions.
 */
public final class NightscoutEntries {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    /** A direction is only told from two readings as close as this. */
    private static final Duration ONE_TREND = Duration.ofMinutes(11);

    private static final Pattern OBJECT_ID = Pattern.compile("[0-9a-f]{24}");

    private NightscoutEntries() {}

    /** A reading and how it is shown. */
    public record Shown(Entry.Observation reading, ObjectNode json) {}

    /** The readings as an array, newest first, sensor readings with the direction since the reading before. */
    public static ArrayNode toJson(List<Entry.Observation> readings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(readings.size());
        shown(readings).forEach(shown -> array.add(shown.json()));
        return array;
    }

    /** The same, each with the reading it is made from; what is not a quantity in mg/dL is left out. */
    public static List<Shown> shown(List<Entry.Observation> readings) {
        List<Entry.Observation> newestFirst = readings.stream()
                // Followers raise alarms and cannot be told that a device is recalled.
                .filter(reading ->
                        quantity(reading).isPresent() && !reading.provenance().recalled())
                .sorted(Comparator.comparing((Entry.Observation reading) ->
                                reading.effective().start())
                        .reversed())
                .toList();
        List<Shown> shown = new ArrayList<>(newestFirst.size());
        for (int i = 0; i < newestFirst.size(); i++) {
            Entry.Observation reading = newestFirst.get(i);
            toJson(reading, before(newestFirst, i)).ifPresent(json -> shown.add(new Shown(reading, json)));
        }
        return shown;
    }

    /** One reading without direction; empty when it is not a quantity in mg/dL. */
    public static Optional<ObjectNode> toJson(Entry.Observation reading) {
        return toJson(reading, null);
    }

    /**
     * One reading; empty when it is not a quantity in mg/dL.
     *
     * @param before the reading before it of the same device, which gives the direction; null for none
     */
    public static Optional<ObjectNode> toJson(Entry.Observation reading, Entry.@Nullable Observation before) {
        return quantity(reading).map(quantity -> {
            Instant at = reading.effective().start();
            boolean meter = isMeter(reading);
            long value = shown(quantity);
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("_id", id(reading.key()));
            json.put("type", meter ? "mbg" : "sgv");
            json.put(meter ? "mbg" : "sgv", value);
            json.put("date", at.toEpochMilli());
            json.put("dateString", ISO.format(at));
            json.put("sysTime", ISO.format(at));
            json.put(
                    "utcOffset",
                    reading.effective().zone().getRules().getOffset(at).getTotalSeconds() / 60);
            json.put("device", reading.provenance().device());
            if (!meter) {
                json.put("direction", before == null ? "NONE" : direction(reading, before));
            }
            return json;
        });
    }

    /**
     * The identifier that an entry has for Nightscout clients: 24 hexadecimal digits, the same at every reading. Where the
     * client's own identifier of this kind tells the entry apart, that one.
     */
    public static String id(EntryKey key) {
        if (OBJECT_ID.matcher(key.component()).matches()) {
            return key.component();
        }
        String identity = String.join(
                "\n",
                key.patient().value(),
                key.source(),
                key.device(),
                key.code().system(),
                key.code().code(),
                key.component(),
                key.effective().toString());
        return Sha256.hex(identity, 12);
    }

    private static Entry.@Nullable Observation before(List<Entry.Observation> newestFirst, int index) {
        Entry.Observation reading = newestFirst.get(index);
        return newestFirst.subList(index + 1, Math.min(newestFirst.size(), index + 6)).stream()
                .filter(other -> !isMeter(other)
                        && other.provenance()
                                .device()
                                .equals(reading.provenance().device()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isMeter(Entry.Observation reading) {
        String method = reading.provenance().method();
        return method.startsWith("finger-stick") || method.startsWith("self-reported");
    }

    private static Optional<Quantity> quantity(Entry.Observation reading) {
        return reading.value() instanceof Quantity quantity && quantity.unit().equals("mg/dL")
                ? Optional.of(quantity)
                : Optional.empty();
    }

    /** Whole mg/dL; a limit is shown as its next number outside, as uploaders do: 39 for below 40, 401 for above 400. */
    private static long shown(Quantity quantity) {
        long rounded = Math.round(quantity.amount());
        return switch (quantity.comparator()) {
            case LESS -> rounded - 1;
            case GREATER -> rounded + 1;
            case EQUAL, AT_MOST, AT_LEAST -> rounded;
        };
    }

    /** The trend arrow by the Dexcom scale in mg/dL a minute: 1 slanted, 2 single, 3 double. */
    private static String direction(Entry.Observation reading, Entry.Observation before) {
        Duration between =
                Duration.between(before.effective().start(), reading.effective().start());
        if (between.isZero() || between.compareTo(ONE_TREND) > 0 || isCensored(reading) || isCensored(before)) {
            return "NOT COMPUTABLE";
        }
        double change = amount(reading) - amount(before);
        double rate = change / (between.toMillis() / 60_000.0);
        String way = rate > 0 ? "Up" : "Down";
        double size = Math.abs(rate);
        if (size > 3) {
            return "Double" + way;
        }
        return size > 2 ? "Single" + way : size > 1 ? "FortyFive" + way : "Flat";
    }

    private static boolean isCensored(Entry.Observation reading) {
        return quantity(reading).map(Value.Quantity::censored).orElse(true);
    }

    private static double amount(Entry.Observation reading) {
        return quantity(reading).map(Quantity::amount).orElse(Double.NaN);
    }
}
