package io.epione.assistant.storeddata;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.epione.policies.triage.DialogContext.Trigger;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** The job that has new readings or answers judged; enqueued in the transaction that stores them. */
public final class StoredDataJob {
    public static final TaskDescriptor<Void> TASK = TaskDescriptor.of("judge-stored-data");

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    private StoredDataJob() {}

    /** The job for the readings of a delivery. */
    public static String reading(PatientId patient, UUID payload) {
        return Trigger.READING + "|" + patient + "|" + payload;
    }

    /** The job for the answers of a delivery. */
    public static String questionnaire(PatientId patient, UUID payload) {
        return Trigger.QUESTIONNAIRE + "|" + patient + "|" + payload;
    }

    /** Makes the task known to the scheduler. */
    static final class Known {
        private Known() {}

        @Produces
        @Singleton
        static Task<Void> task(StoredDataJudge judge) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                    .execute((instance, context) -> {
                        String[] parts = instance.getId().split("\\|", -1);
                        judge.judge(Trigger.valueOf(parts[0]), new PatientId(parts[1]), parts[2]);
                    });
        }
    }
}
