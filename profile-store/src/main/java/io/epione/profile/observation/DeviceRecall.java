package io.epione.profile.observation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Devices whose readings of a time do not count: they are kept and flagged, and are no value of a measure until the
 * recall is lifted.
 *
 * @param client who delivered the readings, empty for whoever did
 * @param device words that the name of the device must have, such as model, lot or serial number; empty for every device
 * @param from by the time the readings are about, inclusive
 * @param until exclusive; null for no end
 */
public record DeviceRecall(
        UUID id,
        String client,
        String device,
        Instant from,
        @Nullable Instant until,
        String reason,
        String recalledBy,
        Instant recalledAt,
        @Nullable Instant liftedAt) {

    /** Whether it concerns what a source says of a device; a source is adapter and client. */
    public boolean concerns(String source, String deviceName) {
        return (client.isEmpty() || source.substring(source.indexOf('/') + 1).equals(client))
                && words(deviceName).containsAll(words(device));
    }

    /** Without regard to case and to what stands between the words. */
    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
