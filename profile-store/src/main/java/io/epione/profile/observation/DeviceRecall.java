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
 * @param unnamed whether it also concerns deliveries that leave out some of these words and say no others, such as the
 *     lot: nothing tells those apart
 * @param from by the time the readings are about, inclusive
 * @param until exclusive; null for no end
 */
public record DeviceRecall(
        UUID id,
        String client,
        String device,
        boolean unnamed,
        Instant from,
        @Nullable Instant until,
        String reason,
        String recalledBy,
        Instant recalledAt,
        @Nullable Instant liftedAt) {

    /** Whether it concerns what a source says of a device; a source is adapter and client. */
    public boolean concerns(String source, String deviceName) {
        return isOfClient(source) && words(deviceName).containsAll(words(device))
                || unnamed && mayConcern(source, deviceName);
    }

    /** Whether a device may be one of those, since its name leaves out some of the words and has no others. */
    public boolean mayConcern(String source, String deviceName) {
        Set<String> named = words(deviceName);
        Set<String> recalled = words(device);
        return isOfClient(source)
                && !named.containsAll(recalled)
                && recalled.containsAll(named)
                && !(named.isEmpty() && client.isEmpty());
    }

    private boolean isOfClient(String source) {
        return client.isEmpty() || source.substring(source.indexOf('/') + 1).equals(client);
    }

    /** Without regard to case and to what stands between the words. */
    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
