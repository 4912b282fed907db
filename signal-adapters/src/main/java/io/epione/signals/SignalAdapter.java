package io.epione.signals;

/** Reads one wire format (hop 2). One implementation per folder; stateless and thread-safe; never throws on bad input. */
public interface SignalAdapter {
    /** The format's name in {@code POST /api/signals/{format}}. */
    String format();

    /** First half of the source of what is stored; formats of one family share it. */
    default String source() {
        return format();
    }

    /** What the format can deliver; the coverage table in the docs is made from it. */
    AdapterCoverage coverage();

    AdapterResult read(DevicePayload payload);
}
