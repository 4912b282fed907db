package io.epione.profile.store;

import io.epione.profile.observation.Batch;
import io.epione.profile.person.PatientId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parts deliveries, in their order, into runs in which no two can say something about the same, so that each is stored at once. */
final class Runs {
    private Runs() {}

    /** The time that a delivery is about. */
    private record Span(Instant first, Instant last) {
        static Span of(Batch batch) {
            List<Instant> times = batch.entries().stream()
                    .map(entry -> Texts.storable(entry.effective().start()))
                    .toList();
            // Nothing but its bytes tells two of them apart.
            return times.isEmpty()
                    ? new Span(Instant.MIN, Instant.MAX)
                    : new Span(
                            times.stream().min(Comparator.naturalOrder()).orElseThrow(),
                            times.stream().max(Comparator.naturalOrder()).orElseThrow());
        }

        boolean meets(Span other) {
            return !first.isAfter(other.last) && !last.isBefore(other.first);
        }
    }

    static List<List<Batch>> of(List<Batch> batches) {
        var runs = new ArrayList<List<Batch>>();
        Map<PatientId, List<Span>> taken = new HashMap<>();
        for (Batch batch : batches) {
            Span span = Span.of(batch);
            boolean meets =
                    taken.getOrDefault(batch.patient(), List.of()).stream().anyMatch(span::meets);
            if (meets || runs.isEmpty()) {
                runs.add(new ArrayList<>());
                taken.clear();
            }
            runs.getLast().add(batch);
            taken.computeIfAbsent(batch.patient(), _ -> new ArrayList<>()).add(span);
        }
        return runs;
    }
}
