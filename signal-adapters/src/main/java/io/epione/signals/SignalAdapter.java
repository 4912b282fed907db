package io.epione.signals;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one wire format (hop 2). One implementation per folder; stateless and thread-safe; never throws on bad input. */
public interface SignalAdapter {
    /** The format's name in {@code POST /api/signals/{format}}. */
    String format();

    /** First half of the source of what is stored; formats of one family share it. */
    default String source() {
        return format();
    }

    /** What people call it. */
    default String title() {
        return Stream.of(format().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** What the format can deliver; the coverage table in the docs is made from it. */
    AdapterCoverage coverage();

    AdapterResult read(DevicePayload payload);
}
