package io.epione.assistant.reply.evidence;

import io.epione.assistant.reply.evidence.DayPattern.Stretch;
import io.epione.profile.glucose.AmbulatoryProfile.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Neighbouring times of the day, over midnight too. */
final class Stretches {
    private record Found(Stretch stretch, int length) {}

    private Stretches() {}

    /** The longest first. @param slots a whole day */
    static List<Stretch> of(List<Slot> slots, Predicate<Slot> wanted) {
        int all = slots.size();
        int start = 0;
        while (start < all && wanted.test(slots.get(start))) {
            start++;
        }
        List<Found> found = new ArrayList<>();
        int from = -1;
        // Begun at a gap, so that what goes over midnight is one; a day without a gap is one as well.
        for (int i = start; i <= start + all; i++) {
            boolean in = i < start + all && wanted.test(slots.get(i % all));
            if (in && from < 0) {
                from = i;
            } else if (!in && from >= 0) {
                Stretch stretch = new Stretch(
                        slots.get(from % all).at(), slots.get((i - 1) % all).at());
                found.add(new Found(stretch, i - from));
                from = -1;
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::length).reversed())
                .map(Found::stretch)
                .toList();
    }
}
