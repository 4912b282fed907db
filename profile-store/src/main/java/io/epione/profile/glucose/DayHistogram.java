package io.epione.profile.glucose;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.BitSet;
import java.util.stream.Stream;

/**
 * Readings laid over each other by their time of day, counted to whole mg/dL. Of a fixed size whatever the span: less than
 * 400 kB, and a bit for each day. Not thread-safe.
 */
final class DayHistogram {
    static final int STEP_MINUTES = 15;
    static final int SLOTS = 24 * 60 / STEP_MINUTES;

    /** Two quarters of an hour before and two after: each point rests on an hour. */
    private static final int REACH = 2;

    private static final int CEILING = 1000;

    private final int[][] counts = new int[SLOTS][CEILING + 1];
    private final BitSet[] days = Stream.generate(BitSet::new).limit(SLOTS).toArray(BitSet[]::new);
    private final BitSet allDays = new BitSet();
    private long firstDay = Long.MIN_VALUE;

    /** @param local what the person's clock showed; days come in rising order */
    void add(double mgPerDl, LocalDateTime local) {
        long day = local.toLocalDate().toEpochDay();
        if (firstDay == Long.MIN_VALUE) {
            firstDay = day;
        }
        int slot = local.get(ChronoField.MINUTE_OF_DAY) / STEP_MINUTES;
        counts[slot][Math.clamp(Math.round(mgPerDl), 0, CEILING)]++;
        // A journey to the west may repeat a day; none lies before the first by more than that.
        int at = (int) Math.max(0, day - firstDay);
        days[slot].set(at);
        allDays.set(at);
    }

    int days() {
        return allDays.cardinality();
    }

    /** What lies within half an hour of a slot's time, around midnight too. */
    AmbulatoryProfile.Slot around(int slot) {
        int[] merged = new int[CEILING + 1];
        BitSet seen = new BitSet();
        int readings = 0;
        for (int i = slot - REACH; i < slot + REACH; i++) {
            int from = Math.floorMod(i, SLOTS);
            seen.or(days[from]);
            for (int value = 0; value <= CEILING; value++) {
                merged[value] += counts[from][value];
                readings += counts[from][value];
            }
        }
        LocalTime at = LocalTime.MIDNIGHT.plusMinutes((long) slot * STEP_MINUTES);
        return AmbulatoryProfile.Slot.of(at, merged, readings, seen.cardinality());
    }
}
