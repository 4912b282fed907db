package io.epione.assistant.series;

import io.epione.profile.observation.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The events that a rule has for one device.
 *
 * @param code of the events
 * @param source of the events; those of another source or device are left alone
 * @param since what lies before is settled and left as it is
 * @param events what stands from then on: others of the rule and the device are taken back
 * @param judged whether they are to be judged like what a device notices
 */
record Noticed(String code, String source, String device, Instant since, List<Entry.Event> events, boolean judged) {
    /** The delivery of an event that is not stored yet. */
    static final UUID UNSTORED = new UUID(0, 0);

    Noticed {
        events = List.copyOf(events);
    }

    boolean isOurs(Entry.Event event) {
        return event.code().code().equals(code)
                && event.provenance().source().equals(source)
                && event.provenance().device().equals(device)
                && !event.effective().start().isBefore(since);
    }

    /** Whether a stored event says the same. */
    static boolean same(Entry.Event one, Entry.Event other) {
        return one.effective().start().equals(other.effective().start())
                && one.text().equals(other.text())
                && one.details().equals(other.details());
    }
}
