package io.epione.assistant.storeddata;

import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Vital signs that were taken within one hour, seen together: each alone may be harmless where all of them are not.
 * Readings are judged one by one first; together they add only what none of them has led to alone.
 */
final class Together {
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final Set<String> VITALS =
            Set.of("respiratory_rate", "spo2", "systolic", "heart_rate", "temperature");

    private Together() {}

    /**
     * One for every moment at which a delivery brought a vital sign and another one was known.
     *
     * @param moments oldest first
     */
    static List<Moment> of(List<Moment> moments, ProfileSnapshot now) {
        Map<String, Fact.Evidence<Quantity>> newest = new HashMap<>();
        Map<Moment.At, Moment> together = new TreeMap<>();
        for (Moment moment : moments) {
            Set<String> brought = new HashSet<>(moment.quantities().keySet());
            brought.retainAll(VITALS);
            brought.forEach(key -> newest.put(key, moment.quantities().get(key)));
            if (!brought.isEmpty()) {
                Moment all = new Moment(new Moment.At(moment.at().instant(), "", "vital-signs"));
                VITALS.forEach(key -> near(key, newest, now, moment.at().instant()).stream()
                        .forEach(evidence -> all.quantities().put(key, evidence)));
                together.put(all.at(), all);
            }
        }
        return together.values().stream()
                .filter(moment -> moment.quantities().size() > 1)
                .toList();
    }

    /** What the delivery said last of it, else what is stored. */
    private static List<Fact.Evidence<Quantity>> near(
            String key, Map<String, Fact.Evidence<Quantity>> newest, ProfileSnapshot now, Instant at) {
        List<Fact.Evidence<Quantity>> candidates = new ArrayList<>();
        if (newest.containsKey(key)) {
            candidates.add(newest.get(key));
        }
        now.quantity(key).latest().ifPresent(candidates::add);
        return candidates.stream()
                .filter(evidence -> !evidence.observedAt().isAfter(at)
                        && !evidence.observedAt().isBefore(at.minus(WITHIN)))
                .limit(1)
                .toList();
    }

    /** Those that a rule fired on which has fired on nothing alone. */
    static List<Found> beyond(List<Found> together, Collection<Found> alone) {
        Set<String> known = new HashSet<>();
        alone.forEach(found -> known.addAll(found.rules()));
        return together.stream()
                .filter(found -> !known.containsAll(found.rules()))
                .toList();
    }
}
