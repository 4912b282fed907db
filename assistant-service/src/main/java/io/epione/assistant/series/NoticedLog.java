package io.epione.assistant.series;

import io.epione.profile.observation.Batch;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.ObservationLog;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the events of rules as what is true now: what is new is stored, what no longer holds is taken back, what stays is
 * left. Takes part in the caller's transaction.
 */
@ApplicationScoped
class NoticedLog {
    private static final String FORMAT = "series";
    private static final String CLIENT = "epione";

    private final ObservationLog log;
    private final Event<SeriesNoticed> listeners;

    NoticedLog(ObservationLog log, Event<SeriesNoticed> listeners) {
        this.log = log;
        this.listeners = listeners;
    }

    /** @param stored the events that count now */
    void settle(Subject subject, Noticed noticed, List<Entry.Event> stored) {
        List<Entry.Event> ours = stored.stream().filter(noticed::isOurs).toList();
        List<Entry> over = ours.stream()
                .filter(event -> noticed.events().stream()
                        .noneMatch(now ->
                                now.effective().start().equals(event.effective().start())))
                .<Entry>map(event -> event)
                .toList();
        List<Entry.Event> news = noticed.events().stream()
                .filter(event -> ours.stream().noneMatch(known -> Noticed.same(known, event)))
                .toList();
        if (!over.isEmpty()) {
            log.withdraw(payload(subject.patient(), noticed, "over", subject.now()), over);
        }
        if (!news.isEmpty()) {
            RawPayload payload = payload(subject.patient(), noticed, "noticed", subject.now());
            List<Entry> events =
                    news.stream().<Entry>map(event -> of(event, payload)).toList();
            log.append(new Batch(subject.patient(), payload, events, List.of()));
            if (noticed.judged()) {
                listeners.fire(new SeriesNoticed(payload, events));
            }
        }
    }

    /** The moment stands in the body: it is no repeat of the one before. */
    private static RawPayload payload(PatientId patient, Noticed noticed, String what, Instant now) {
        String body = "{\"code\":\"" + noticed.code() + "\",\"is\":\"" + what + "\",\"at\":\"" + now + "\"}";
        return new RawPayload(
                UUID.randomUUID(),
                patient,
                FORMAT,
                CLIENT,
                "application/json",
                body.getBytes(StandardCharsets.UTF_8),
                now);
    }

    private static Entry.Event of(Entry.Event event, RawPayload payload) {
        Provenance from = event.provenance();
        EffectiveTime effective = event.effective();
        return new Entry.Event(
                event.patient(),
                event.code(),
                event.text(),
                event.details(),
                effective,
                event.component(),
                new Provenance(
                        from.source(),
                        from.device(),
                        from.method(),
                        payload.receivedAt(),
                        payload.id(),
                        "",
                        null,
                        null));
    }
}
