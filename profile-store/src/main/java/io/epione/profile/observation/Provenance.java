package io.epione.profile.observation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a stored entry came from.
 *
 * @param source adapter and client, such as {@code nightscout/xdrip}; part of an entry's identity
 * @param device the device as the source names it, empty when it does not; part of an entry's identity
 * @param method how it was obtained, such as {@code cgm}, {@code finger-stick}, {@code laboratory}; may be empty
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
        @Nullable String sentUnit) {}
