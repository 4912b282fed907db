package io.epione.assistant.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;

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
    public void enqueue(TaskDescriptor<Void> task, String instance, Instant at) {
        client.scheduleIfNotExists(task.instance(instance).build(), at);
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transactions.registerInterposedSynchronization(new WakeAfterCommit(runner));
        } else {
            runner.wake();
        }
    }

    /** Takes back what has not run yet. */
    public void cancel(TaskDescriptor<Void> task, String instance) {
        var id = task.instanceId(instance);
        if (client.getScheduledExecution(id).isPresent()) {
            client.cancel(id);
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
