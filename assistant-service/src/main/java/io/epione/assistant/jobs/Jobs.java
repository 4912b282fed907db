package io.epione.assistant.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.epione.assistant.commit.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/**
 * Enqueues work that must happen after the caller's transaction, and only if that commits. At least once: a job may run
 * again after a crash, so every job is idempotent. Thread-safe.
 */
@ApplicationScoped
public class Jobs {
    private final SchedulerClient client;
    private final JobRunner runner;
    private final AfterCommit afterCommit;

    Jobs(SchedulerClient client, JobRunner runner, AfterCommit afterCommit) {
        this.client = client;
        this.runner = runner;
        this.afterCommit = afterCommit;
    }

    /** Runs the task with this instance name at a moment; a second call with the same name changes nothing. */
    public void enqueue(TaskDescriptor<Void> task, String instance, Importance importance, Instant at) {
        schedule(task.instance(instance).priority(importance.priority()).build(), at);
    }

    /** The same with something that the job is to know; names of jobs stand in logs, what they know does not. */
    public void enqueue(TaskDescriptor<String> task, String instance, String known, Importance importance, Instant at) {
        schedule(
                task.instance(instance)
                        .data(known)
                        .priority(importance.priority())
                        .build(),
                at);
    }

    /**
     * The same for several jobs with what each is to know, by their names, which nobody may have used before.
     */
    public void enqueue(TaskDescriptor<String> task, Map<String, String> known, Importance importance, Instant at) {
        client.scheduleBatch(
                known.entrySet().stream()
                        .<TaskInstance<?>>map(each -> task.instance(each.getKey())
                                .data(each.getValue())
                                .priority(importance.priority())
                                .build())
                        .toList(),
                at);
        wake();
    }

    private void schedule(TaskInstance<?> instance, Instant at) {
        client.scheduleIfNotExists(instance, at);
        wake();
    }

    private void wake() {
        afterCommit.run(runner::wake);
    }
}
