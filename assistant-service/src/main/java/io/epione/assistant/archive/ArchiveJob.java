package io.epione.assistant.archive;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.epione.assistant.config.EpioneConfig;
import io.epione.assistant.jobs.Importance;
import io.epione.assistant.jobs.Retry;
import io.epione.profile.observation.Archive;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

/** Goes through everybody now and then: packs the days that came to rest, and forgets bytes that are kept no longer. */
@ApplicationScoped
class ArchiveJob {
    /** In one transaction, so that nobody's pushes wait long. */
    private static final int AT_ONCE = 16;

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

    private final Archive archive;
    private final People people;
    private final EpioneConfig config;
    private final Clock clock;

    ArchiveJob(Archive archive, People people, EpioneConfig config, Clock clock) {
        this.archive = archive;
        this.people = people;
        this.config = config;
        this.clock = clock;
    }

    void run() {
        for (Person person : people.all()) {
            tidy(person.id(), clock.instant());
        }
    }

    void tidy(PatientId patient, Instant now) {
        allOf(most -> archive.seal(patient, now.minus(config.archive().sealAfter()), most));
        config.rawPayloads().keep().ifPresent(keep -> allOf(most -> archive.forget(patient, now.minus(keep), most)));
    }

    private static void allOf(IntUnaryOperator some) {
        while (some.applyAsInt(AT_ONCE) == AT_ONCE) {
            if (Thread.currentThread().isInterrupted()) {
                return; // the service stops; the next run goes on
            }
        }
    }

    @Produces
    @Singleton
    static Task<Void> task(ArchiveJob job, EpioneConfig config) {
        return Tasks.recurring("archive", FixedDelay.of(config.archive().every()))
                .defaultPriority(Importance.THEN.priority())
                .onFailure(new Retry<>(FIRST_RETRY, config.archive().every()))
                .execute((instance, context) -> job.run());
    }
}
