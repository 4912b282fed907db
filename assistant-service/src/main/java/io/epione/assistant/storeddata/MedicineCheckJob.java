package io.epione.assistant.storeddata;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.epione.assistant.access.Purpose;
import io.epione.assistant.access.PurposeOpened;
import io.epione.assistant.genome.GenomeStore;
import io.epione.assistant.genome.GenomeStored;
import io.epione.assistant.jobs.Importance;
import io.epione.assistant.jobs.Jobs;
import io.epione.assistant.jobs.Retry;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Has medicines and genes checked against each other when either came in or was opened, by a job of the transaction that
 * stores it. */
@ApplicationScoped
class MedicineCheckJob {
    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("check-medicines", String.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final GenomeStore genomes;
    private final Clock clock;

    MedicineCheckJob(Jobs jobs, GenomeStore genomes, Clock clock) {
        this.jobs = jobs;
        this.genomes = genomes;
        this.clock = clock;
    }

    /** @param cause the delivery or the import that brings something new */
    void checkLater(PatientId patient, UUID cause) {
        jobs.enqueue(TASK, cause.toString(), patient.value(), Importance.FIRST, clock.instant());
    }

    void stored(@Observes GenomeStored genome) {
        checkLater(genome.patient(), genome.id());
    }

    /** What came in while a layer was closed was not checked. The file is the cause, so nothing is called out twice. */
    void opened(@Observes PurposeOpened layer) {
        if (layer.purpose() == Purpose.GENOME || layer.purpose() == Purpose.RECORDS) {
            PatientId patient = layer.patient();
            checkLater(
                    patient,
                    genomes.newest(patient)
                            .orElseGet(
                                    () -> UUID.nameUUIDFromBytes(patient.value().getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Produces
    @Singleton
    static Task<String> task(MedicineCheck check, FindingCheck findings) {
        return Tasks.oneTime(TASK)
                .onFailure(new Retry<>(FIRST_RETRY, LONGEST_PAUSE))
                .execute((instance, context) -> {
                    PatientId patient = new PatientId(instance.getData());
                    UUID cause = UUID.fromString(instance.getId());
                    check.check(patient, cause);
                    findings.check(patient, cause);
                });
    }
}
