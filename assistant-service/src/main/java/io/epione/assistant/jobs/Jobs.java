package io.epione.assistant.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
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
    private final TransactionSynchronizationRegistry transactions;

    Jobs(SchedulerClient client, JobRunner runner, TransactionSynchronizationRegistry transactions) {
        this.client = client;
        this.runner = runner;
        this.transactions = transactions;
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
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transactions.registerInterposedSynchronization(new WakeAfterCommit(runner));
        } else {
            runner.wake();
        }
    }

    private record WakeAfterCommit(JobRunner runner) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing to add to the transaction.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                runner.wake();
            }
        }
    }
}
