package io.epione.models.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Nights on which the resting heart rate was above the person's own usual, two in a row. After Alavi A and others, Real-time
 * alerting system for COVID-19 and other stress events using wearable data, Nature Medicine 2022;28:175
 * (doi:10.1038/s41591-021-01593-2): 3 beats a minute above the median of the nights so far is a yellow candidate, 4 a red
 * one, and an alert needs two nights.
 *
 * <p>Unlike the published program it never looks at a later night: what is missing stays missing and breaks a pair, and
 * nobody is told anything before {@code baselineNights}. Thread-safe.
 *
 * @param baselineNights nights that must be known before a night is judged, itself included; {@link #FOR_PEOPLE} for people
 */
public record NightSignal(int baselineNights) {
    /** Two weeks of nights before anybody is told anything. */
    public static final NightSignal FOR_PEOPLE = new NightSignal(14);

    private static final int YELLOW_ABOVE = 3;
    private static final int RED_ABOVE = 4;

    public NightSignal {
        if (baselineNights < 1) {
            throw new IllegalArgumentException("at least one night");
        }
    }

    /** What one night says. */
    public enum Alert {
        /** Too few nights are known; nothing is said, least of all that all is well. */
        UNKNOWN,
        NONE,
        YELLOW,
        RED
    }

    /**
     * One judged night.
     *
     * @param baseline beats a minute, the truncated median of all nights up to this one
     */
    public record Night(LocalDate day, int restingHeartRate, int baseline, Alert alert) {}

    /**
     * Judges every night.
     *
     * @param nights resting heart rates in beats a minute, oldest first, a day at most once; fractions are cut off
     */
    public List<Night> judge(List<Daily> nights) {
        var seen = new SortedValues();
        var judged = new ArrayList<Night>(nights.size());
        LocalDate before = LocalDate.MIN;
        int aboveBefore = 0;
        for (Daily night : nights) {
            if (!night.day().isAfter(before)) {
                throw new IllegalArgumentException("nights are oldest first, each once");
            }
            int rate = (int) night.value();
            seen.add(rate);
            int baseline = (int) seen.median();
            int above = rate - baseline;
            boolean next = before.equals(night.day().minusDays(1));
            judged.add(new Night(night.day(), rate, baseline, alert(seen.size(), next ? aboveBefore : 0, above)));
            before = night.day();
            aboveBefore = above;
        }
        return List.copyOf(judged);
    }

    private Alert alert(int known, int aboveBefore, int above) {
        int both = Math.min(aboveBefore, above);
        if (known < baselineNights) {
            return Alert.UNKNOWN;
        }
        return both >= RED_ABOVE ? Alert.RED : both >= YELLOW_ABOVE ? Alert.YELLOW : Alert.NONE;
    }
}
