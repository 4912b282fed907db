package io.epione.signals;

import java.time.Duration;
import java.util.List;

/**
 * What a format declares to deliver.
 *
 * @param measures measure keys, or {@code *} where the payload names the code itself
 * @param stream true when readings arrive as they happen; only such a source may be called "now"
 * @param delay how late readings usually arrive
 */
public record AdapterCoverage(List<String> measures, boolean stream, Duration delay) {
    public AdapterCoverage {
        measures = List.copyOf(measures);
    }
}
