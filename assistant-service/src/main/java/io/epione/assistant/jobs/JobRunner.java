package io.epione.assistant.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs the jobs: every bean of type {@code Task} of the application. Starts and stops with it. */
@ApplicationScoped
class JobRunner {
    /** Short, so that work of a killed process is taken up within half a minute. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    /** Twice as many as may wait for other servers at once, so that deadlines never queue behind those. */
    private static final int THREADS = 8;

    private final DataSource database;
    private final Clock clock;
    private final Instance<Task<?>> tasks;
    private volatile @Nullable Scheduler scheduler;

    JobRunner(DataSource database, Clock clock, @Any Instance<Task<?>> tasks) {
        this.database = database;
        this.clock = clock;
        this.tasks = tasks;
    }

    @Produces
    @ApplicationScoped
    static SchedulerClient client(DataSource database) {
        return SchedulerClient.Builder.create(database).enablePriority().build();
    }

    // Last of all observers, when what the jobs use is up.
    void start(@Observes @Priority(4000) StartupEvent event) {
        List<Task<?>> known = new ArrayList<>();
        List<RecurringTask<?>> recurring = new ArrayList<>();
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?> again) {
                recurring.add(again);
            } else {
                known.add(task);
            }
        }
        Scheduler started = Scheduler.create(database, known)
                .startTasks(recurring)
                .executorService(Executors.newFixedThreadPool(
                        THREADS, Thread.ofPlatform().name("job-", 0).factory()))
                .threads(THREADS)
                .clock(clock::instant)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .enablePriority()
                // Failures are logged where they are handled, without the words of exceptions.
                .failureLogging(LogLevel.OFF, false)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        started.start();
        scheduler = started;
    }

    void stop(@Observes ShutdownEvent event) {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
        }
    }

    /** Looks for due work now rather than at the next poll. */
    void wake() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }
}
