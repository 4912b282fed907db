package io.epione.policies.triage;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * National Early Warning Score 2 of the Royal College of Physicians, 2017, as far as it can be told: from words, from
 * stored readings of the last hours, or both. Of two values of one vital sign the one that scores more counts. Scale 2 of
 * the oxygen saturation needs a record; nobody's words change the scale.
 *
 * @param known the points of what is known; consciousness and breathed oxygen count as normal unless something is said
 * @param missing vital signs of five without a value
 * @param given vital signs with a value
 * @param abnormal those of them that score
 * @param said those of them that words gave
 */
record News2(int known, int missing, int given, int abnormal, int said) {
    /** A stored value older than this is of another set; the college repeats a low score within 4 to 6 hours. */
    private static final double HOURS = 4;

    private static final int WORST = 3;
    private static final int CONFUSED = 3;
    private static final int OXYGEN = 2;
    private static final List<Scale> VITALS = List.of(
            new Scale("respiratory_rate", new double[] {8, 11, 20, 24}, new int[] {3, 1, 0, 2, 3}),
            new Scale("systolic", new double[] {90, 100, 110, 219}, new int[] {3, 2, 1, 0, 3}),
            new Scale("heart_rate", new double[] {40, 50, 90, 110, 130}, new int[] {3, 1, 0, 1, 2, 3}),
            new Scale("temperature", new double[] {35, 36, 38, 39}, new int[] {3, 1, 0, 1, 2}));
    private static final Scale SCALE_1 = new Scale("spo2", new double[] {91, 93, 95}, new int[] {3, 2, 1, 0});
    private static final Scale SCALE_2_AIR = new Scale("spo2", new double[] {83, 85, 87}, new int[] {3, 2, 1, 0});
    private static final Scale SCALE_2_OXYGEN =
            new Scale("spo2", new double[] {83, 85, 87, 92, 94, 96}, new int[] {3, 2, 1, 0, 1, 2, 3});

    /** @param limits each the highest value that still has the points of its place; above the last are the last points */
    private record Scale(String measure, double[] limits, int[] points) {
        int of(double value) {
            // Charts have one decimal; 100.4 degrees Fahrenheit are 38.0.
            double rounded = Math.round(value * 10) / 10.0;
            int place = 0;
            while (place < limits.length && rounded > limits[place]) {
                place++;
            }
            return points[place];
        }

        int worst(DoubleStream values) {
            return values.mapToInt(this::of).max().orElse(-1);
        }
    }

    static News2 of(CaseFacts facts) {
        boolean oxygen = facts.present("on_oxygen") || facts.condition("on_oxygen");
        int known = oxygen ? OXYGEN : 0;
        known += facts.any(List.of("confusion", "drowsy", "unresponsive")) ? CONFUSED : 0;
        int given = 0;
        int abnormal = 0;
        int said = 0;
        for (Scale scale : scales(facts, oxygen)) {
            int words = scale.worst(facts.said(scale.measure()));
            int points = Math.max(words, scale.worst(facts.readings().taken(scale.measure(), HOURS)));
            given += points >= 0 ? 1 : 0;
            said += words >= 0 ? 1 : 0;
            abnormal += points > 0 ? 1 : 0;
            known += Math.max(0, points);
        }
        return new News2(known, VITALS.size() + 1 - given, given, abnormal, said);
    }

    private static List<Scale> scales(CaseFacts facts, boolean oxygen) {
        Scale saturation = !facts.recorded("hypercapnic_failure") ? SCALE_1 : oxygen ? SCALE_2_OXYGEN : SCALE_2_AIR;
        return Stream.concat(VITALS.stream(), Stream.of(saturation)).toList();
    }

    /**
     * The most it can be, with every missing vital sign at its worst. Only where that means something: at least two of
     * what is given are out of order, and it is a set of vital signs (three of them, or one that somebody took and told)
     * rather than what a watch happens to send. Else what is known.
     */
    int possible() {
        boolean set = given >= 3 || said >= 1;
        return abnormal >= 2 && set ? known + WORST * missing : known;
    }
}
