package io.epione.assistant.ingest;

import io.epione.assistant.access.RememberedPeople;
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
import io.epione.signals.Intake;
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
    private final RememberedPeople remembered;
    private final StoredDataJob jobs;
    private final Arrivals arrivals;
    private final UsageLog usage;
    private final SentAgain sentAgain;
    private final InputMonitor monitor;

    @Inject
    Storage(
            SignalIntake door,
            ObservationLog log,
            People people,
            RememberedPeople remembered,
            StoredDataJob jobs,
            Arrivals arrivals,
            UsageLog usage,
            SentAgain sentAgain,
            InputMonitor monitor) {
        this.door = door;
        this.log = log;
        this.people = people;
        this.remembered = remembered;
        this.jobs = jobs;
        this.arrivals = arrivals;
        this.usage = usage;
        this.sentAgain = sentAgain;
        this.monitor = monitor;
    }

    /** A delivery that was stored. */
    record Kept(Arrived arrived, Appended appended) {
        Intake intake() {
            return arrived.intake();
        }

        RawPayload raw() {
            return arrived.intake().batch().payload();
        }

        Kept with(List<Appended.Outcome> outcomes) {
            return new Kept(arrived, new Appended(outcomes));
        }
    }

    /** Stores one delivery, waiting for whoever stores for the same person; what became of it. */
    Appended store(Arrived delivery) {
        complete(delivery);
        Appended appended = delivery.isEmpty()
                ? Arrived.NOTHING
                : log.append(delivery.intake().batch());
        return follow(List.of(new Kept(delivery, appended))).getFirst();
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
        return follow(kept);
    }

    private List<Appended> follow(List<Kept> stored) {
        List<Kept> kept = sentAgain.settle(stored);
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
        return kept.stream().map(Kept::appended).toList();
    }

    /** A person's own record may say of them what nobody knew yet; what is known stays. */
    private void complete(Arrived arrived) {
        @Nullable Demographics said = arrived.intake().demographics();
        if (said != null && arrived.tellsOfThePerson()) {
            Person person = people.find(arrived.person().id()).orElseThrow();
            Person completed = said.complete(person, LocalDate.ofInstant(arrived.now(), person.zone()));
            if (!completed.equals(person)) {
                people.update(completed);
                remembered.forget(person.id());
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
