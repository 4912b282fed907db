package io.epione.signals.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of item. A kind without readings is known to hold nothing that we keep.
 *
 * @param types the words of the section's {@code type} for it
 * @param of which items are of this kind
 * @param reject why such items are not read, in place of {@code readings}
 * @param withdraws where the identifier of the document stands that such an item takes back, in place of {@code readings}
 * @param time see {@link Common}, like what follows
 * @param lasting how long it lasted, in place of {@code end}
 */
record KindMapping(
        List<String> types,
        @Nullable Filter of,
        @Nullable Reject reject,
        @Nullable Place withdraws,
        @Nullable TimeMapping time,
        @Nullable TimeMapping end,
        @Nullable Lasting lasting,
        List<Place> device,
        List<Place> identity,
        @Nullable String method,
        List<ValueMapping> methodBy,
        List<ValueMapping> quality,
        List<ReadingMapping> readings) {
    record Reject(String code, String message) {}

    /** This kind, with what it does not say itself. */
    KindMapping with(Common all) {
        return new KindMapping(
                types,
                of,
                reject,
                withdraws,
                time == null ? all.time() : time,
                end == null ? all.end() : end,
                lasting,
                device.isEmpty() ? all.device() : device,
                identity.isEmpty() ? all.identity() : identity,
                method == null ? all.method() : method,
                methodBy.isEmpty() ? all.methodBy() : methodBy,
                quality.isEmpty() ? all.quality() : quality,
                readings);
    }

    boolean fits(@Nullable String type, Scope scope) {
        return (types.isEmpty() || (type != null && types.stream().anyMatch(type::equalsIgnoreCase)))
                && (of == null || of.matches(scope));
    }
}
