package io.epione.signals;

import java.util.List;

/**
 * What an adapter read.
 *
 * @param received how many items the delivery had
 */
public record AdapterResult(int received, List<Reading> readings, List<Rejection> rejections) {
    public AdapterResult {
        readings = List.copyOf(readings);
        rejections = List.copyOf(rejections);
    }

    /** The whole delivery cannot be read. */
    public static AdapterResult unreadable(String code, String message) {
        return new AdapterResult(0, List.of(), List.of(new Rejection(-1, "", code, message)));
    }
}
