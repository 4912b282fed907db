package io.epione.assistant.storeddata;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.epione.assistant.jobs.Importance;
import io.epione.assistant.jobs.Jobs;
import io.epione.assistant.jobs.Retry;
import io.epione.assistant.series.SeriesJob;
import io.epione.assistant.series.SeriesNoticed;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.RawPayload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has what came in with a delivery judged, by a job that is enqueued in the transaction that stores it. */
@ApplicationScoped
public class StoredDataJob {
    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("judge-stored-data", String.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final Freshness freshness;
    private final MedicineCheckJob medicines;
    private final SeriesJob series;
    private final Clock clock;

    StoredDataJob(Jobs jobs, Freshness freshness, MedicineCheckJob medicines, SeriesJob series, Clock clock) {
        this.jobs = jobs;
        this.freshness = freshness;
        this.medicines = medicines;
        this.series = series;
        this.clock = clock;
    }

    /**
     * What a delivery brought.
     *
     * @param entries what was not known before
     * @param supposed what was held back, as if it were true
     * @param held how many of its items were held back
     */
    public record News(RawPayload payload, Collection<Entry> entries, Collection<Entry> supposed, int held) {}

    /**
     * Enqueues the judgement of each delivery, unless all of it is history; of a medicine that is new, that it is checked;
     * of what stands in a series, that the rules on series look at it.
     */
    public void judgeLater(List<News> deliveries) {
        Instant now = clock.instant();
        deliveries.stream()
                .filter(news -> news.entries().stream().anyMatch(Entry.Medication.class::isInstance))
                .map(News::payload)
                .forEach(payload -> medicines.checkLater(payload.patient(), payload.id()));
        deliveries.forEach(news ->
                series.watchLater(news.payload().patient(), news.payload().id(), news.entries()));
        List<Delivery> fresh = deliveries.stream()
                .flatMap(news -> delivery(news, now).stream())
                .toList();
        if (fresh.size() == 1) {
            // It may be the second try of one whose first had an unknown end.
            Delivery one = fresh.getFirst();
            jobs.enqueue(TASK, one.payload().toString(), one.text(), Importance.FIRST, now);
        } else if (!fresh.isEmpty()) {
            jobs.enqueue(
                    TASK,
                    fresh.stream().collect(Collectors.toMap(one -> one.payload().toString(), Delivery::text)),
                    Importance.FIRST,
                    now);
        }
    }

    /** What a rule noticed is judged like what a device noticed. */
    void noticed(@Observes SeriesNoticed noticed) {
        judgeLater(List.of(new News(noticed.payload(), noticed.events(), List.of(), 0)));
    }

    private Optional<Delivery> delivery(News news, Instant now) {
        RawPayload payload = news.payload();
        return Stream.concat(news.entries().stream(), news.supposed().stream())
                .filter(entry -> freshness.isFresh(entry, now))
                .map(entry -> entry.effective().start())
                .min(Comparator.naturalOrder())
                .map(from -> new Delivery(payload.patient(), payload.id(), from, news.held()));
    }

    @Produces
    @Singleton
    static Task<String> task(StoredDataJudge judge) {
        return Tasks.oneTime(TASK)
                .onFailure(new Retry<>(FIRST_RETRY, LONGEST_PAUSE))
                .execute((instance, context) -> judge.judge(Delivery.of(instance.getId(), instance.getData())));
    }
}
