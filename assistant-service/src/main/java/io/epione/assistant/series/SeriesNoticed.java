package io.epione.assistant.series;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.RawPayload;
import java.util.List;

/** Events that a rule on series has for the first time; told within the transaction that stores them. */
public record SeriesNoticed(RawPayload payload, List<Entry> events) {
    public SeriesNoticed {
        events = List.copyOf(events);
    }
}
