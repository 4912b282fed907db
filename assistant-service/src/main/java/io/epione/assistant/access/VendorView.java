package io.epione.assistant.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vendor as it is shown.
 *
 * @param formats empty for every format
 * @param pushesPerMinute null for the limit of the service
 */
record VendorView(
        String client,
        String name,
        List<String> formats,
        String status,
        @Nullable Integer pushesPerMinute,
        String changedBy,
        Instant changedAt) {
    static VendorView of(Vendor vendor) {
        return new VendorView(
                vendor.client(),
                vendor.name(),
                vendor.formats().stream().sorted().toList(),
                vendor.status().code(),
                vendor.pushesPerMinute(),
                vendor.changedBy(),
                vendor.changedAt());
    }
}
