package io.epione.models.forecast;

import io.epione.models.forecast.GlucoseForecast.Check;
import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When a sensor is to be doubted: on its first day, and where somebody may be lying on it. */
final class Doubt {
    /** A sensor that is known to be new, or whose readings began or resumed after a break as long as a warm-up. */
    private static final Duration FIRST_DAY = Duration.ofHours(24);

    private static final Duration AFTER_BREAK = Duration.ofHours(12);
    private static final Duration WARM_UP = Duration.ofMinutes(30);

    private static final int EVENING = 22;
    private static final int MORNING = 7;
    /** mg/dL within a quarter of an hour, out of an hour that was flat. */
    private static final double DIP = 30;

    private static final double FLAT = 15;
    private static final Duration QUARTER = Duration.ofMinutes(16);
    private static final Duration HOUR = Duration.ofMinutes(75);

    private Doubt() {}

    static @Nullable Check of(ProfileSnapshot snapshot, List<GlucosePoint> points) {
        if (isNew(snapshot, points)) {
            return new Check(
                    "first-day",
                    "The readings began or resumed not long ago: a sensor is less exact on its first day. Check by finger"
                            + " before you act on a value.");
        }
        return isDip(snapshot, points)
                ? new Check(
                        "compression",
                        "Lying on a sensor can make it read low for a while. Check by finger before you act on a value.")
                : null;
    }

    private static boolean isNew(ProfileSnapshot snapshot, List<GlucosePoint> points) {
        Instant now = snapshot.asOf();
        boolean told = snapshot.events().stream()
                .filter(event -> !event.effective().start().isBefore(now.minus(FIRST_DAY)))
                .anyMatch(Doubt::startsSensor);
        Instant since = now.minus(AFTER_BREAK);
        if (told || points.getFirst().at().isAfter(since)) {
            return true;
        }
        for (int i = 1; i < points.size(); i++) {
            Instant at = points.get(i).at();
            if (at.isAfter(since)
                    && Duration.between(points.get(i - 1).at(), at).compareTo(WARM_UP) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsSensor(Entry.Event event) {
        String code = (event.code().code() + " " + event.code().display())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ");
        return code.contains("sensor start") || code.contains("sensor change");
    }

    private static boolean isDip(ProfileSnapshot snapshot, List<GlucosePoint> points) {
        GlucosePoint newest = points.getLast();
        int hour = newest.at().atZone(snapshot.person().zone()).getHour();
        if (hour >= MORNING && hour < EVENING) {
            return false;
        }
        Instant dip = newest.at().minus(QUARTER);
        double[] before = points.stream()
                .filter(point -> point.at().isBefore(dip)
                        && !point.at().isBefore(newest.at().minus(HOUR)))
                .mapToDouble(GlucosePoint::mgPerDl)
                .toArray();
        if (before.length < 3) {
            return false;
        }
        double lowest = java.util.Arrays.stream(before).min().orElseThrow();
        double highest = java.util.Arrays.stream(before).max().orElseThrow();
        return highest - lowest <= FLAT && lowest - newest.mgPerDl() >= DIP;
    }
}
