package io.epione.assistant.storeddata;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.epione.assistant.jobs.Importance;
import io.epione.assistant.jobs.Jobs;
import io.epione.assistant.jobs.Retry;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.RawPayload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
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
    private final Clock clock;

    StoredDataJob(Jobs jobs, Freshness freshness, MedicineCheckJob medicines, Clock clock) {
        this.jobs = jobs;
        this.freshness = freshness;
        this.medicines = medicines;
        this.clock = clock;
    }

    /**
     * Enqueues the judgement of a delivery, unless all of it is history; of a medicine that is new, that it is checked.
     *
     * @param news what of the delivery was not known before
     * @param supposed what of it was held back, as if it were true
     * @param held how many of its items were held back
     */
    public void judgeLater(RawPayload payload, Collection<Entry> news, Collection<Entry> supposed, int held) {
        Instant now = clock.instant();
        Stream.concat(news.stream(), supposed.stream())
                .filter(entry -> freshness.isFresh(entry, now))
                .map(entry -> entry.effective().start())
                .min(Comparator.naturalOrder())
                .ifPresent(from -> jobs.enqueue(
                        TASK,
                        payload.id().toString(),
                        new Delivery(payload.patient(), payload.id(), from, held).text(),
                        Importance.FIRST,
                        now));
        if (news.stream().anyMatch(Entry.Medication.class::isInstance)) {
            medicines.checkLater(payload.patient(), payload.id());
        }
    }

    @Produces
    @Singleton
    static Task<String> task(StoredDataJudge judge) {
        return Tasks.oneTime(TASK)
                .onFailure(new Retry<>(FIRST_RETRY, LONGEST_PAUSE))
                .execute((instance, context) -> judge.judge(Delivery.of(instance.getId(), instance.getData())));
    }
}
