package io.epione.policies.triage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked so far.
 *
 * @param times by id, how often
 * @param pending what the last reply asked
 * @param answered whether the newest turn answers it
 * @param unsure the concepts of which the person is not sure
 * @param spent how many different questions were asked about the present complaint
 */
record Asked(Map<String, Integer> times, List<String> pending, boolean answered, Set<String> unsure, int spent) {
    Asked {
        times = Map.copyOf(times);
        pending = List.copyOf(pending);
        unsure = Set.copyOf(unsure);
    }

    boolean before(String id) {
        return times.containsKey(id);
    }

    /** A question that was left open and was asked only once; it comes back once. */
    Optional<String> again() {
        return answered
                ? Optional.empty()
                : pending.stream().filter(id -> times.getOrDefault(id, 0) == 1).findFirst();
    }
}
