package io.epione.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter read.
 *
 * @param received how many items the delivery had
 * @param demographics what it says about the person themselves, null when nothing
 */
public record AdapterResult(
        int received,
        List<Reading> readings,
        List<Rejection> rejections,
        @Nullable Demographics demographics) {
    public AdapterResult {
        readings = List.copyOf(readings);
        rejections = List.copyOf(rejections);
    }

    public AdapterResult(int received, List<Reading> readings, List<Rejection> rejections) {
        this(received, readings, rejections, null);
    }

    /** The whole delivery cannot be read. */
    public static AdapterResult unreadable(String code, String message) {
        return new AdapterResult(0, List.of(), List.of(new Rejection(-1, "", code, message)));
    }
}
