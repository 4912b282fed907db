package io.epione.assistant.storeddata;

import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bounds how many moments of a huge delivery are judged one by one: the newest ones, and of the others those with the
 * lowest or the highest value of a measure, an event or an answer. A condition on one value fires on an extreme if it
 * fires at all.
 */
final class Worthwhile {
    private static final int ONE_BY_ONE = 400;

    private Worthwhile() {}

    /** @param moments oldest first */
    static List<Moment> of(List<Moment> moments) {
        if (moments.size() <= ONE_BY_ONE) {
            return moments;
        }
        Set<Moment.At> kept = new HashSet<>();
        moments.subList(moments.size() - ONE_BY_ONE, moments.size()).forEach(moment -> kept.add(moment.at()));
        Map<String, Moment> lowest = new HashMap<>();
        Map<String, Moment> highest = new HashMap<>();
        for (Moment moment : moments) {
            if (moment.quantities().isEmpty()) {
                kept.add(moment.at());
            }
            moment.quantities().keySet().forEach(key -> {
                lowest.merge(key, moment, (a, b) -> amount(b, key) < amount(a, key) ? b : a);
                highest.merge(key, moment, (a, b) -> amount(b, key) > amount(a, key) ? b : a);
            });
        }
        lowest.values().forEach(moment -> kept.add(moment.at()));
        highest.values().forEach(moment -> kept.add(moment.at()));
        return moments.stream().filter(moment -> kept.contains(moment.at())).toList();
    }

    /** A meter's LO lies below the same number that was measured, its HI above. */
    private static double amount(Moment moment, String key) {
        Fact.Evidence<Quantity> evidence = moment.quantities().get(key);
        if (evidence == null) {
            return Double.NaN;
        }
        double amount = evidence.value().amount();
        return switch (evidence.value().comparator()) {
            case LESS -> Math.nextDown(amount);
            case GREATER -> Math.nextUp(amount);
            case EQUAL, AT_MOST, AT_LEAST -> amount;
        };
    }
}
