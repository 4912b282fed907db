package io.epione.profile.glucose;

import io.epione.profile.Micros;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Readings interpolated linearly onto even steps, counted from midnight of the first day: step 1 lies one step after
 * midnight. Between two readings more than 45 minutes apart nothing is interpolated, so a step has a value or is
 * missing; only those with a value are held. Steps are of equal length also where the clock is changed: a day is 24
 * hours.
 *
 * @param midnight where the count begins
 * @param stepMinutes a divisor of 1,440
 * @param steps the numbers of the steps that have a value, rising
 * @param values their values, mg/dL
 */
record GlucoseGrid(Instant midnight, int stepMinutes, int[] steps, double[] values) {
    private static final double LARGEST_GAP = 45;
    private static final int DAY = 1440;

    /** An unbroken run of steps. */
    record Run(int firstStep, double[] values) {}

    static GlucoseGrid every(int stepMinutes, Readings readings, ZoneId zone) {
        Instant midnight =
                readings.first().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        var filling = new Filling(stepMinutes, readings, Micros.of(midnight));
        for (int i = 0; i + 1 < readings.size(); i++) {
            filling.between(i, i + 1);
        }
        filling.last();
        return new GlucoseGrid(
                midnight,
                stepMinutes,
                Arrays.copyOf(filling.steps, filling.count),
                Arrays.copyOf(filling.values, filling.count));
    }

    /** A grid on its way. */
    private static final class Filling {
        private final int stepMinutes;
        private final Readings readings;
        private final long midnight;
        private final int[] steps;
        private final double[] values;
        private int count;

        private Filling(int stepMinutes, Readings readings, long midnight) {
            this.stepMinutes = stepMinutes;
            this.readings = readings;
            this.midnight = midnight;
            // No more than the steps of the whole span, and than those that readings this far apart can lie between.
            double span = readings.minutesInAll() / stepMinutes + 2;
            double filled = readings.size() * (LARGEST_GAP / stepMinutes + 1);
            int most = (int) Math.min(span, filled);
            this.steps = new int[most];
            this.values = new double[most];
        }

        /** Fills the steps from one reading (inclusive) to the next (exclusive). */
        private void between(int one, int next) {
            double from = minutes(one);
            double to = minutes(next);
            boolean gap = to - from > LARGEST_GAP;
            double value = readings.values()[one];
            double rise = readings.values()[next] - value;
            for (int step = (int) Math.ceil(from / stepMinutes); step * (double) stepMinutes < to; step++) {
                double at = step * (double) stepMinutes;
                if (at == from) {
                    add(step, value);
                } else if (gap) {
                    return;
                } else {
                    add(step, value + rise * (at - from) / (to - from));
                }
            }
        }

        private void last() {
            double position = minutes(readings.size() - 1) / stepMinutes;
            if (position == Math.rint(position)) {
                add((int) position, readings.values()[readings.size() - 1]);
            }
        }

        private double minutes(int reading) {
            return Readings.minutes(midnight, readings.micros()[reading]);
        }

        private void add(int step, double value) {
            if (step >= 1) {
                steps[count] = step;
                values[count++] = value;
            }
        }
    }

    /**
     * The steps for a sensor's interval: the interval itself where it divides the day, else the nearest of 5, 10, 15
     * and 20 minutes.
     */
    static int stepFor(double interval) {
        int minutes = Math.max(1, (int) interval);
        if (DAY % minutes == 0) {
            return minutes;
        }
        if (minutes > 20) {
            return 20;
        }
        int beyond = minutes % 5;
        return beyond > 2 ? minutes + 5 - beyond : minutes - beyond;
    }

    /** Whether an interval is short enough for a grid. */
    static boolean supports(double interval) {
        return interval <= LARGEST_GAP;
    }

    int stepsPerDay() {
        return DAY / stepMinutes;
    }

    Instant timeOf(int step) {
        return midnight.plusSeconds(60L * stepMinutes * step);
    }

    /** Differences of values exactly 24 hours apart, later minus earlier. */
    double[] dayToDay() {
        double[] differences = new double[steps.length];
        int count = 0;
        int earlier = 0;
        for (int later = 0; later < steps.length; later++) {
            int wanted = steps[later] - stepsPerDay();
            while (steps[earlier] < wanted) {
                earlier++;
            }
            if (steps[earlier] == wanted) {
                differences[count++] = values[later] - values[earlier];
            }
        }
        return Arrays.copyOf(differences, count);
    }

    /** Runs that no gap of more than so many missing steps breaks; shorter gaps stand in them as NaN. */
    List<Run> runs(int missingSteps) {
        var runs = new ArrayList<Run>();
        int first = 0;
        for (int i = 1; i <= steps.length; i++) {
            if (i == steps.length || steps[i] - steps[i - 1] - 1 > missingSteps) {
                runs.add(run(first, i - 1));
                first = i;
            }
        }
        return runs;
    }

    private Run run(int first, int last) {
        int firstStep = steps[first];
        double[] run = new double[steps[last] - firstStep + 1];
        Arrays.fill(run, Double.NaN);
        for (int i = first; i <= last; i++) {
            run[steps[i] - firstStep] = values[i];
        }
        return new Run(firstStep, run);
    }
}
