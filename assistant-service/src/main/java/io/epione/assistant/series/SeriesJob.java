package io.epione.assistant.series;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.epione.assistant.jobs.Importance;
import io.epione.assistant.jobs.Jobs;
import io.epione.assistant.jobs.Retry;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.NoticedEvents;
import io.epione.profile.person.PatientId;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Has rules on series run where a delivery brings one of their signals, by a job of the transaction that stores it. */
@ApplicationScoped
public class SeriesJob {
    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("watch-series", String.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final MeasureCatalog measures;
    private final Map<String, Duration> reach = new HashMap<>();
    private final Clock clock;

    @Inject
    SeriesJob(Jobs jobs, MeasureCatalog measures, @All List<SeriesRule> rules, Clock clock) {
        this.jobs = jobs;
        this.measures = measures;
        this.clock = clock;
        for (SeriesRule rule : rules) {
            rule.signals().forEach(signal -> reach.merge(signal, rule.reach(), (a, b) -> a.compareTo(b) > 0 ? a : b));
        }
    }

    /** @param entries what a delivery brought that was not known before */
    public void watchLater(PatientId patient, UUID delivery, Collection<Entry> entries) {
        Instant now = clock.instant();
        Set<String> signals = new TreeSet<>();
        for (Entry entry : entries) {
            signal(entry)
                    .filter(signal -> reaches(signal, entry.effective().start(), now))
                    .ifPresent(signals::add);
        }
        if (!signals.isEmpty()) {
            String known = patient + "|" + String.join(",", signals);
            jobs.enqueue(TASK, delivery.toString(), known, Importance.FIRST, now);
        }
    }

    private boolean reaches(String signal, Instant at, Instant now) {
        Duration back = reach.get(signal);
        return back != null && at.isAfter(now.minus(back));
    }

    private Optional<String> signal(Entry entry) {
        return switch (entry) {
            case Entry.Observation observation ->
                measures.byCode(observation.code()).map(Measure::key);
            case Entry.Event event -> NoticedEvents.of(event);
            case Entry.Condition _, Entry.Medication _, Entry.Allergy _ -> Optional.empty();
        };
    }

    @Produces
    @Singleton
    static Task<String> task(SeriesWatch watch) {
        return Tasks.oneTime(TASK)
                .onFailure(new Retry<>(FIRST_RETRY, LONGEST_PAUSE))
                .execute((instance, context) -> {
                    String[] parts = instance.getData().split("\\|", -1);
                    watch.watch(new PatientId(parts[0]), Set.of(parts[1].split(",", -1)));
                });
    }
}
