package io.epione.assistant.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsTest {
    private static final TaskDescriptor<String> PROBE = TaskDescriptor.of("probe", String.class);
    private static final String POISON = "poison";
    private static final List<String> RUN = new CopyOnWriteArrayList<>();

    private final Jobs jobs;
    private final LoopTables tables;
    private final Clock clock;
    private final String name = UUID.randomUUID().toString();

    @Inject
    JobsTest(Jobs jobs, LoopTables tables, Clock clock) {
        this.jobs = jobs;
        this.tables = tables;
        this.clock = clock;
    }

    /** A task that writes down what it ran, and fails when it is told to. */
    static final class Probe {
        private Probe() {}

        @Produces
        @Singleton
        static Task<String> task() {
            return Tasks.oneTime(PROBE)
                    .onFailure(new Retry<>(Duration.ofMillis(50), Duration.ofMillis(200)))
                    .execute((instance, context) -> {
                        RUN.add(instance.getId());
                        if (instance.getData().equals(POISON)) {
                            throw new IllegalStateException("always fails");
                        }
                    });
        }
    }

    @Test
    void jobsThatAlwaysFailAreTriedAgainAndHoldUpNoOthers() {
        for (int i = 0; i < 20; i++) {
            enqueue(name + "-bad-" + i, POISON);
        }
        enqueue(name, "fine");

        await().until(() -> RUN.contains(name));
        await().until(() -> RUN.stream().filter((name + "-bad-0")::equals).count() >= 3);
        await().until(() -> waiting(name) == 0);
        assertThat(waiting(name + "-bad-0")).isEqualTo(1);
        tables.change("delete from scheduled_tasks where task_name = 'probe'");
    }

    @Test
    void aJobIsEnqueuedWithItsTransactionOrNotAtAll() {
        QuarkusTransaction.begin();
        enqueue(name, "fine");
        QuarkusTransaction.rollback();
        assertThat(waiting(name)).isZero();

        QuarkusTransaction.requiringNew().run(() -> {
            enqueue(name, "fine");
            enqueue(name, "fine");
        });
        await().until(() -> RUN.contains(name));
        await().until(() -> waiting(name) == 0);
        assertThat(RUN).containsOnlyOnce(name);
    }

    private void enqueue(String instance, String known) {
        jobs.enqueue(PROBE, instance, known, Importance.FIRST, clock.instant());
    }

    private long waiting(String instance) {
        return tables.count("select count(*) from scheduled_tasks where task_instance = ?", instance);
    }
}
