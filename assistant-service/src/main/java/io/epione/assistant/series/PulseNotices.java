package io.epione.assistant.series;

import io.epione.models.series.IrregularPulse;
import io.epione.models.series.IrregularPulse.Window;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.NoticedEvents;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The windows of a pulse as the notices they add up to: one a day, at the window that makes it. */
final class PulseNotices {
    private static final Code CODE = new Code(Code.EPIONE, NoticedEvents.IRREGULAR_PULSE, "Irregular pulse");
    private static final String SOURCE = "epione/irregular-pulse/";
    /** The first day may be cut, so what it adds up to is settled. */
    private static final Duration SETTLED = Duration.ofDays(5);

    private PulseNotices() {}

    static boolean isOurs(Entry.Event event) {
        return event.provenance().source().startsWith(SOURCE);
    }

    static boolean irregular(Entry.Observation window) {
        return window.value() instanceof Quantity quantity && quantity.amount() >= 0.5;
    }

    /** @param windows of one device, oldest first, at least one */
    static Noticed of(Subject subject, List<Entry.Observation> windows) {
        Provenance newest = windows.getLast().provenance();
        var since = subject.now().minus(SETTLED);
        List<Window> seen = new ArrayList<>(windows.size());
        Set<LocalDate> told = new HashSet<>();
        List<Entry.Event> events = new ArrayList<>();
        for (Entry.Observation window : windows) {
            seen.add(new Window(window.effective().start(), irregular(window)));
            boolean notice = Stream.of(IrregularPulse.values()).anyMatch(rule -> rule.notices(seen));
            LocalDate day = window.effective()
                    .dayOf(window.effective().start(), subject.person().zones());
            if (notice && told.add(day) && !window.effective().start().isBefore(since)) {
                events.add(event(subject, window));
            }
        }
        return new Noticed(CODE.code(), SOURCE + newest.source(), newest.device(), since, events, true);
    }

    private static Entry.Event event(Subject subject, Entry.Observation window) {
        Provenance from = window.provenance();
        return new Entry.Event(
                subject.patient(),
                CODE,
                "The windows of the pulse that the device sent add up to a notice.",
                List.of(),
                window.effective(),
                "",
                new Provenance(
                        SOURCE + from.source(),
                        from.device(),
                        "derived",
                        subject.now(),
                        Noticed.UNSTORED,
                        "",
                        null,
                        null));
    }
}
