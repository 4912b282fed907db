package io.epione.signals.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of item.
 *
 * @param types the words of the section's {@code type} for it
 * @param of which items are of this kind
 * @param reject why such items are not read, in place of {@code readings}
 * @param device where the device stands; several are joined
 * @param identity where the sender's own identifier stands
 */
record KindMapping(
        List<String> types,
        @Nullable Filter of,
        @Nullable Reject reject,
        @Nullable TimeMapping time,
        @Nullable TimeMapping end,
        @Nullable Lasting lasting,
        List<Place> device,
        List<Place> identity,
        @Nullable String method,
        List<ValueMapping> quality,
        List<ReadingMapping> readings) {
    record Reject(String code, String message) {}

    /** This kind, with what it does not say itself. */
    KindMapping inheriting(
            @Nullable TimeMapping sharedTime,
            List<Place> sharedDevice,
            List<Place> sharedIdentity,
            @Nullable String sharedMethod) {
        return new KindMapping(
                types,
                of,
                reject,
                time == null ? sharedTime : time,
                end,
                lasting,
                device.isEmpty() ? sharedDevice : device,
                identity.isEmpty() ? sharedIdentity : identity,
                method == null ? sharedMethod : method,
                quality,
                readings);
    }

    boolean fits(@Nullable String type, Scope scope) {
        return (types.isEmpty() || (type != null && types.stream().anyMatch(type::equalsIgnoreCase)))
                && (of == null || of.matches(scope));
    }
}
