package io.epione.models.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A made-up person who wears a device for 120 days and falls ill on one of them. Spreads and effects are assumptions of ours
 * in the order of what has been reported of wearables, not data: they show how the rule behaves, not how good it is.
 *
 * @param onset    the day the first symptom is felt
 * @param symptoms reported symptoms, by day counted from the first
 */
record SimulatedPerson(Map<BodySignal, List<Daily>> series, int onset, int[] symptoms) {
    static final int DAYS = 120;

    static SimulatedPerson draw(RandomGenerator random) {
        int onset = random.nextInt(60, 100);
        double[] strength = strength(onset, Math.exp(0.5 * random.nextGaussian()));
        double[] strain = strain(random);
        var series = new EnumMap<BodySignal, List<Daily>>(BodySignal.class);
        for (BodySignal signal : BodySignal.values()) {
            boolean worn = signal == BodySignal.RESTING_HEART_RATE || random.nextDouble() < 0.75;
            series.put(signal, worn ? days(signal, strength, strain, random) : List.of());
        }
        return new SimulatedPerson(series, onset, symptoms(onset, random));
    }

    /** How ill, day by day: it begins three days before the first symptom and is over after ten. */
    private static double[] strength(int onset, double severity) {
        var strength = new double[DAYS];
        for (int day = onset - 3; day < onset + 10; day++) {
            int from = day - onset;
            strength[day] = severity * (from < 0 ? (from + 4) / 5.0 : Math.max(0, 1 - from / 10.0));
        }
        return strength;
    }

    /** Nights after alcohol, travel or too little sleep: they look ill to a sensor and are not. */
    private static double[] strain(RandomGenerator random) {
        var strain = new double[DAYS];
        Arrays.setAll(strain, _ -> random.nextDouble() < 0.05 ? 1 + random.nextDouble() : 0);
        return strain;
    }

    private static List<Daily> days(BodySignal signal, double[] strength, double[] strain, RandomGenerator random) {
        Normal normal = Normal.of(signal);
        double usual = normal.usual() + normal.between() * random.nextGaussian();
        var days = new ArrayList<Daily>();
        for (int day = 0; day < DAYS; day++) {
            double value = usual
                    + normal.within() * random.nextGaussian()
                    + signal.ill() * normal.ill() * strength[day]
                    + normal.strain() * strain[day];
            if (random.nextDouble() < 0.9) {
                days.add(new Daily(Series.FIRST.plusDays(day), value));
            }
        }
        return days;
    }

    /** Three of five people report; now and then somebody reports a symptom without being ill. */
    private static int[] symptoms(int onset, RandomGenerator random) {
        boolean reports = random.nextDouble() < 0.6;
        var symptoms = new int[DAYS];
        for (int day = 0; day < DAYS; day++) {
            boolean ill = day >= onset && day < onset + 8;
            symptoms[day] = ill && reports ? random.nextInt(1, 4) : random.nextDouble() < 0.02 ? 1 : 0;
        }
        return symptoms;
    }

    Map<BodySignal, List<Daily>> until(int day) {
        LocalDate last = Series.FIRST.plusDays(day);
        var known = new EnumMap<BodySignal, List<Daily>>(BodySignal.class);
        series.forEach((signal, values) -> known.put(
                signal,
                values.stream().filter(value -> !value.day().isAfter(last)).toList()));
        return known;
    }

    /** Symptoms that the last three days told of, the most on one day. */
    int reportedUntil(int day) {
        return Arrays.stream(symptoms, Math.max(0, day - 2), day + 1).max().orElse(0);
    }

    /** How a signal varies: between people, from day to day, in illness at its height, after a strain. */
    private record Normal(double usual, double between, double within, double ill, double strain) {
        static Normal of(BodySignal signal) {
            return switch (signal) {
                case RESTING_HEART_RATE -> new Normal(62, 7, 2, 5, 3);
                case SLEEP -> new Normal(7, 0.7, 0.9, 0.8, -0.7);
                case STEPS -> new Normal(8000, 2500, 2300, 3500, -500);
                case BREATHING -> new Normal(15, 1.5, 0.5, 1, 0.3);
                case SKIN_TEMPERATURE -> new Normal(0, 0.05, 0.25, 0.6, 0.15);
            };
        }
    }
}
