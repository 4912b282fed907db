package io.epione.assistant.questionnaire;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.epione.assistant.fhir.OwnResources;
import io.epione.assistant.jobs.Importance;
import io.epione.assistant.jobs.Jobs;
import io.epione.assistant.jobs.Retry;
import io.epione.policies.questionnaire.Questionnaires;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Brings the profile in line with a questionnaire, by the way of every delivery: its answers as they stand now, or that
 * they count no more. A job of the transaction that stores the turn, so that a busy store never delays an answer.
 */
@ApplicationScoped
class ResponseJob {
    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("deliver-questionnaire", String.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final String BETWEEN = "\n";

    private final Jobs jobs;
    private final Runs runs;
    private final Questionnaires questionnaires;
    private final OwnResources resources;
    private final Clock clock;

    ResponseJob(Jobs jobs, Runs runs, Questionnaires questionnaires, OwnResources resources, Clock clock) {
        this.jobs = jobs;
        this.runs = runs;
        this.questionnaires = questionnaires;
        this.resources = resources;
        this.clock = clock;
    }

    void deliverLater(Run run) {
        String what = run.patient().value() + BETWEEN + run.id();
        jobs.enqueue(TASK, UUID.randomUUID().toString(), what, Importance.FIRST, clock.instant());
    }

    // Not private: the container stands before it.
    void deliver(String what) {
        String[] parts = what.split(BETWEEN, 2);
        runs.find(new PatientId(parts[0]), UUID.fromString(parts[1]))
                .ifPresent(run -> questionnaires
                        .find(run.questionnaire())
                        .ifPresent(of -> resources.deliver(run.patient(), Response.bundle(Response.of(run, of)))));
    }

    @Produces
    @Singleton
    static Task<String> task(ResponseJob job) {
        return Tasks.oneTime(TASK)
                .onFailure(new Retry<>(FIRST_RETRY, LONGEST_PAUSE))
                .execute((instance, context) -> job.deliver(instance.getData()));
    }
}
