package io.epione.assistant.ingest;

import io.epione.assistant.delivery.Sender;
import io.epione.assistant.monitoring.InputMonitor;
import io.epione.assistant.storeddata.StoredDataJob;
import io.epione.assistant.streams.Arrivals;
import io.epione.assistant.vendor.UsageLog;
import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Batch;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.ObservationLog;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import io.epione.signals.Demographics;
import io.epione.signals.DevicePayload;
import io.epione.signals.SignalIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stores deliveries with all that must follow from them: their judgement, their count, the sign of life of their feeds.
 * Takes part in the running transaction. Thread-safe.
 */
@ApplicationScoped
class Storage {
    private final SignalIntake door;
    private final ObservationLog log;
    private final People people;
    private final StoredDataJob jobs;
    private final Arrivals arrivals;
    private final UsageLog usage;
    private final SentDocuments documents;
    private final InputMonitor monitor;

    @Inject
    Storage(
            SignalIntake door,
            ObservationLog log,
            People people,
            StoredDataJob jobs,
            Arrivals arrivals,
            UsageLog usage,
            SentDocuments documents,
            InputMonitor monitor) {
        this.door = door;
        this.log = log;
        this.people = people;
        this.jobs = jobs;
        this.arrivals = arrivals;
        this.usage = usage;
        this.documents = documents;
        this.monitor = monitor;
    }

    private record Kept(Arrived arrived, Appended appended) {
        private RawPayload raw() {
            return arrived.intake().batch().payload();
        }
    }

    /** Stores one delivery, waiting for whoever stores for the same person; what became of it. */
    Appended store(Arrived delivery) {
        complete(delivery);
        Appended appended = delivery.isEmpty()
                ? Arrived.NOTHING
                : log.append(delivery.intake().batch());
        follow(List.of(new Kept(delivery, appended)));
        return appended;
    }

    /** Stores deliveries in their order; fails where it would have to wait. What became of each. */
    List<Appended> store(List<Arrived> deliveries) {
        List<Batch> batches = deliveries.stream()
                .filter(delivery -> !delivery.isEmpty())
                .map(delivery -> delivery.intake().batch())
                .toList();
        Iterator<Appended> appended = log.append(batches).iterator();
        List<Kept> kept = new ArrayList<>(deliveries.size());
        for (Arrived delivery : deliveries) {
            kept.add(new Kept(delivery, delivery.isEmpty() ? Arrived.NOTHING : appended.next()));
        }
        follow(kept);
        return kept.stream().map(Kept::appended).toList();
    }

    private void follow(List<Kept> kept) {
        kept.stream()
                .map(each -> each.arrived().intake())
                .filter(intake -> door.withdraws(intake.batch().payload().format()))
                .forEach(documents::note);
        List<StoredDataJob.News> news = kept.stream().map(this::news).toList();
        jobs.judgeLater(news);
        news.forEach(one -> monitor.saw(one.entries(), one.supposed()));
        usage.record(kept.stream()
                .filter(each -> !Sender.isOwn(each.raw().client()))
                .map(each -> new UsageLog.Counted(each.arrived().intake(), each.appended()))
                .toList());
        arrivals.note(kept.stream()
                .filter(each -> each.arrived().live())
                .map(each -> new Arrivals.Stored(each.arrived().intake(), each.appended()))
                .toList());
    }

    /** A person's own record may say of them what nobody knew yet; what is known stays. */
    private void complete(Arrived arrived) {
        Person person = arrived.person();
        @Nullable Demographics said = arrived.intake().demographics();
        if (said != null && arrived.tellsOfThePerson()) {
            Person completed = said.complete(person, LocalDate.ofInstant(arrived.now(), person.zone()));
            if (!completed.equals(person)) {
                people.update(completed);
            }
        }
    }

    private StoredDataJob.News news(Kept kept) {
        Batch batch = kept.arrived().intake().batch();
        List<Appended.Outcome> outcomes = kept.appended().outcomes();
        List<Entry> news = IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i) != Appended.Outcome.DUPLICATE)
                .mapToObj(batch.entries()::get)
                .toList();
        List<Entry> supposed =
                door
                        .supposed(
                                batch.quarantined(),
                                new DevicePayload(kept.raw(), kept.arrived().person()))
                        .stream()
                        .map(SignalIntake.Supposed::entry)
                        .toList();
        return new StoredDataJob.News(
                kept.raw(), news, supposed, batch.quarantined().size());
    }
}
