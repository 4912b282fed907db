package io.epione.assistant.streams;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.epione.assistant.http.Silenced;
import io.epione.assistant.jobs.Importance;
import io.epione.assistant.jobs.Jobs;
import io.epione.assistant.jobs.Retry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Looks for feeds that have stopped, one job for all people. A run reads only what is due and at most so many; what is
 * left is looked at in the next run, which then follows at once. One that fails holds up no other.
 */
@ApplicationScoped
class StoppedJob {
    private static final Logger LOG = Logger.getLogger(StoppedJob.class);
    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("data-stopped");
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final LiveFeeds feeds;
    private final Watch watch;
    private final StreamsConfig config;
    private final Clock clock;

    StoppedJob(Jobs jobs, LiveFeeds feeds, Watch watch, StreamsConfig config, Clock clock) {
        this.jobs = jobs;
        this.feeds = feeds;
        this.watch = watch;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        Instant now = clock.instant();
        watch.begin(now);
        jobs.enqueue(TASK, "all", Importance.FIRST, now);
    }

    @Produces
    @Singleton
    static Task<Void> task(StoppedJob job) {
        return Tasks.custom(TASK)
                .onFailure(new Retry<>(FIRST_RETRY, LONGEST_PAUSE))
                .execute((instance, context) -> new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(job.run())));
    }

    /** One run; how long until the next. */
    Duration run() {
        Instant now = clock.instant();
        List<LiveFeed.Key> due = feeds.due(now, config.atOnce());
        for (LiveFeed.Key key : due) {
            try {
                watch.look(key, now);
            } catch (RuntimeException e) {
                LOG.errorf("A feed could not be looked at: %s", Silenced.of(e));
                watch.lookLater(key, now.plus(AFTER_FAILURE));
            }
        }
        return due.size() < config.atOnce() ? config.every() : Duration.ofMillis(1);
    }
}
