package io.epione.models.series;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a body looks unlike its usual, by what its wearable measured and what the person reported. In the manner of Quer G
 * and others, Wearable sensor data and self-reported symptoms for COVID-19 detection, Nature Medicine 2021;27:73
 * (doi:10.1038/s41591-020-1123-x), and with weights of our own: every signal counts the same, none is fitted. It names no
 * illness. Thread-safe.
 */
public final class SensorDeviation {
    /** From this score on the body looks unlike its usual. */
    public static final double UNUSUAL = 3;

    /** With fewer signals nothing is said about the sensors. */
    private static final int LEAST_SIGNALS = 2;
    /** One broken sensor cannot decide alone. */
    private static final double CAP = 4;

    private static final double PER_SYMPTOM = 1.5;
    private static final int MOST_SYMPTOMS = 3;

    private SensorDeviation() {}

    /** What is known about one day. */
    public sealed interface Judged {
        /**
         * A score.
         *
         * @param score the sum of the signals' z, toward illness, over the root of their number, and 1.5 for every reported
         *     symptom up to three
         * @param signals the z of each signal that is known, positive toward illness
         * @param symptoms how many were reported
         */
        record Known(double score, Map<BodySignal, Double> signals, int symptoms) implements Judged {
            public boolean unusual() {
                return score >= UNUSUAL;
            }

            /** Whether the signals count at all; too few of them do not. */
            public boolean sensors() {
                return signals.size() >= LEAST_SIGNALS;
            }
        }

        /** Too little is known, which is no sign of health. */
        record Unknown(Map<BodySignal, Double> signals) implements Judged {}
    }

    /**
     * Judges one day.
     *
     * @param series values of one device a signal, in any order, a day at most once; later days are not looked at
     * @param symptoms symptoms of an illness that were reported for the last three days
     */
    public static Judged judge(Map<BodySignal, List<Daily>> series, LocalDate day, int symptoms) {
        var signals = new EnumMap<BodySignal, Double>(BodySignal.class);
        series.forEach((signal, values) -> Usual.z(values, day, signal.least())
                .ifPresent(z -> signals.put(signal, Math.clamp(signal.ill() * z, -CAP, CAP))));
        boolean sensors = signals.size() >= LEAST_SIGNALS;
        if (!sensors && symptoms == 0) {
            return new Judged.Unknown(Map.copyOf(signals));
        }
        double sum = signals.values().stream().mapToDouble(z -> z).sum();
        double score =
                (sensors ? sum / Math.sqrt(signals.size()) : 0) + PER_SYMPTOM * Math.min(symptoms, MOST_SYMPTOMS);
        return new Judged.Known(score, Map.copyOf(signals), symptoms);
    }
}
