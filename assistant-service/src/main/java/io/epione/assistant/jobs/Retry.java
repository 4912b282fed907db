package io.epione.assistant.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import io.epione.assistant.http.Silenced;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Runs a failed job again, each time after twice the pause, up to a longest pause; never gives up. The bound matters: a
 * channel that was down for a day is used again within that pause. Immutable, thread-safe.
 *
 * @param first the pause after the first failure
 * @param longest the pause that is never exceeded
 */
public record Retry<T>(Duration first, Duration longest) implements FailureHandler<T> {
    private static final Logger LOG = Logger.getLogger(Retry.class);
    /** Doubling further would only overflow. */
    private static final int DOUBLINGS = 30;

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<T> operations) {
        int before = failed.getExecution().consecutiveFailures;
        failed.getCause()
                .ifPresent(cause -> LOG.warnf(
                        "The job %s failed, for the time number %d: %s",
                        failed.getExecution().getTaskName(),
                        before + 1,
                        before == 0 ? Silenced.of(cause) : cause.getClass().getName()));
        operations.reschedule(failed, failed.getTimeDone().plus(pause(before)));
    }

    /** How long to wait after a failure that so many came before. */
    Duration pause(int before) {
        Duration doubled = first.multipliedBy(1L << Math.min(before, DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
