package io.epione.profile.observation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a stored entry came from.
 *
 * @param source adapter and client, such as {@code nightscout/xdrip}; part of an entry's identity
 * @param device the device as the source names it, empty when it does not; part of an entry's identity
 * @param method how it was obtained, such as {@code cgm}, {@code finger-stick}, {@code laboratory}; may be empty, and
 *     words that tell more may follow, such as {@code quality-low} or, while a recall holds, {@code recalled}
 * @param receivedAt when the service received it, by the service's clock
 * @param payload the raw payload it was read from
 * @param pointer where in the payload (JSON pointer, or {@code line:N})
 * @param sentValue the value as it was sent, null when it was not a scalar
 * @param sentUnit the unit as it was sent, null when there was none
 */
public record Provenance(
        String source,
        String device,
        String method,
        Instant receivedAt,
        UUID payload,
        String pointer,
        @Nullable String sentValue,
        @Nullable String sentUnit) {
    /** Words of a method, each of which says that no sensor measured. */
    public static final Set<String> NO_SENSOR = Set.of("finger-stick", "laboratory", "self-reported");

    private static final String RECALLED = "recalled";
    private static final String QUALITY = "quality-";

    /** What the method says against the reading: that its device is recalled, or what the device said of its quality. */
    public List<String> flags() {
        return Stream.of(method.split(" "))
                .filter(word -> word.equals(RECALLED) || word.startsWith(QUALITY))
                .toList();
    }

    /** Whether the device is recalled; then the reading is no value of a measure. */
    public boolean recalled() {
        return flags().contains(RECALLED);
    }

    /** Whether nothing in the method says that it was not a sensor. */
    public static boolean isSensor(String method) {
        return Stream.of(method.split(" ")).noneMatch(NO_SENSOR::contains);
    }

    /** The same of a reading whose device is recalled. */
    public Provenance asRecalled() {
        String flagged = method.isEmpty() ? RECALLED : method + " " + RECALLED;
        return new Provenance(source, device, flagged, receivedAt, payload, pointer, sentValue, sentUnit);
    }
}
