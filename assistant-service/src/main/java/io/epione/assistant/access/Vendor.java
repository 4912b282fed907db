package io.epione.assistant.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has said of a device vendor. A vendor of whom nothing is said delivers every format under the limits
 * of the service: that it may call at all is decided by whoever issues its tokens.
 *
 * @param client the client of the vendor's tokens, by which people grant it
 * @param formats the formats it may deliver; empty for every format
 * @param pushesPerMinute its own limit, null for the limit of the service
 */
record Vendor(
        String client,
        String name,
        Set<String> formats,
        Status status,
        @Nullable Integer pushesPerMinute,
        String changedBy,
        Instant changedAt) {
    /** Whether it is registered, and whether its tokens are believed. */
    enum Status {
        /** It asked, and nobody has decided. */
        REQUESTED,
        ACTIVE,
        SUSPENDED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Vendor {
        formats = Set.copyOf(formats);
    }

    boolean requested() {
        return status == Status.REQUESTED;
    }

    boolean suspended() {
        return status == Status.SUSPENDED;
    }

    boolean mayDeliver(String format) {
        return formats.isEmpty() || formats.contains(format);
    }
}
