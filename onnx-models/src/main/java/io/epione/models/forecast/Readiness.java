package io.epione.models.forecast;

import io.epione.models.forecast.ForecastManifest.Envelope;
import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Whether readings carry a forecast; every reason why they do not. */
record Readiness(Envelope envelope) {
    private static final Duration CURRENT = Duration.ofMinutes(15);
    private static final Duration LATELY = Duration.ofHours(2);
    private static final Duration END = Duration.ofHours(1);
    /** Of the 25 readings of two hours at five minutes. */
    private static final int LEAST = 18;
    /** Two hours and the newest reading. */
    private static final int STEPS = 25;

    private static final String GLUCOSE = "glucose";

    /** Empty when a forecast can be made. */
    List<Problem> problems(ProfileSnapshot snapshot, List<GlucosePoint> points) {
        if (snapshot.quantity(GLUCOSE) instanceof Fact.Withheld) {
            return List.of(problem("withheld", "The glucose readings are withheld by the person."));
        }
        if (points.isEmpty()) {
            return List.of(problem("missing", "No sensor glucose of the last 24 hours is there."));
        }
        double age = History.minutes(points.getLast().at(), snapshot.asOf());
        if (age > CURRENT.toMinutes()) {
            return List.of(problem(
                    "stale",
                    "The newest reading is %.0f minutes old; at most %d are accepted, as only a live feed tells of now."
                            .formatted(age, CURRENT.toMinutes())));
        }
        List<Problem> problems = new ArrayList<>();
        whole(points, problems);
        inside(points, problems);
        ofAge(snapshot, problems);
        return problems;
    }

    private static void whole(List<GlucosePoint> points, List<Problem> problems) {
        Instant newest = points.getLast().at();
        List<GlucosePoint> lately = since(points, newest.minus(LATELY));
        if (lately.size() < LEAST || !History.of(points).isWhole(STEPS)) {
            problems.add(problem(
                    "too-few-readings",
                    "Of the last 2 hours %d readings are there; at least %d are needed, as a sensor with one every five minutes gives."
                            .formatted(lately.size(), LEAST)));
        }
        List<GlucosePoint> end = since(points, newest.minus(END));
        for (int i = 1; i < end.size(); i++) {
            double gap = History.minutes(end.get(i - 1).at(), end.get(i).at());
            if (gap > CURRENT.toMinutes()) {
                problems.add(problem(
                        "gap",
                        "A gap of %.0f minutes lies within the last hour; at most %d are accepted."
                                .formatted(gap, CURRENT.toMinutes())));
                return;
            }
        }
    }

    private void inside(List<GlucosePoint> points, List<Problem> problems) {
        Instant newest = points.getLast().at();
        boolean outside = since(points, newest.minus(LATELY)).stream()
                .anyMatch(point -> point.limit() != null
                        || point.mgPerDl() < envelope.lowest()
                        || point.mgPerDl() > envelope.highest());
        if (outside) {
            problems.add(problem(
                    "out-of-range",
                    "A reading of the last 2 hours lies outside of %.0f to %.0f mg/dL, where nothing was learned."
                            .formatted(envelope.lowest(), envelope.highest())));
        }
    }

    private void ofAge(ProfileSnapshot snapshot, List<Problem> problems) {
        OptionalInt age = snapshot.person()
                .ageOn(snapshot.asOf().atZone(snapshot.person().zone()).toLocalDate());
        if (age.isPresent() && (age.getAsInt() < envelope.youngest() || age.getAsInt() > envelope.oldest())) {
            problems.add(new Problem(
                    "age",
                    "out-of-range",
                    "The forecaster was made for people from %d to %d years."
                            .formatted(envelope.youngest(), envelope.oldest())));
        }
    }

    private static List<GlucosePoint> since(List<GlucosePoint> points, Instant from) {
        return points.stream().filter(point -> !point.at().isBefore(from)).toList();
    }

    private static Problem problem(String code, String message) {
        return new Problem(GLUCOSE, code, message);
    }
}
