package io.epione.signals.openmhealth;

import static io.epione.signals.openmhealth.Vitals.loinc;
import static io.epione.signals.openmhealth.Vitals.part;

import io.epione.profile.observation.Code;
import io.epione.signals.Reading;
import java.time.Duration;
import java.util.function.Consumer;

/** What people do by day and by night: activity and sleep. */
final class Days {
    private static final Code STEPS = DataPoint.own("steps", "Steps");
    private static final Code STEPS_INTERVAL = DataPoint.own("steps_interval", "Steps in an interval");
    private static final Code ENERGY = DataPoint.own("energy_burned", "Energy burned");
    private static final Code ENERGY_INTERVAL = DataPoint.own("energy-burned-interval", "Energy burned in an interval");
    /** The days on which the clocks go forward and back. */
    private static final Duration SHORTEST_DAY = Duration.ofHours(23);

    static final Duration LONGEST_DAY = Duration.ofHours(25);

    static final Code SLEEP = loinc("93832-4", "Sleep duration");

    private static final Code EXERCISE = DataPoint.own("exercise", "Physical activity");
    private static final Code SLEEP_EPISODE = DataPoint.own("sleep-episode", "Sleep episode");

    private Days() {}

    static void steps(DataPoint point, Consumer<Reading> into) {
        steps(point, "step_count", into);
    }

    /** The steps of a part of a day are no answer to how many steps the day had. */
    private static void steps(DataPoint point, String field, Consumer<Reading> into) {
        Code code = isWholeDay(point) ? STEPS : STEPS_INTERVAL;
        into.accept(point.observation(code, field, "").done());
    }

    static void energy(DataPoint point, Consumer<Reading> into) {
        if (isWholeDay(point)) {
            into.accept(point.observation(ENERGY, "kcal_burned", "").done());
            return;
        }
        Reading.Draft event = point.draft(Reading.Kind.EVENT, EXERCISE, "").value(point.text("activity_name"));
        part(event, point, ENERGY_INTERVAL, "kcal_burned");
        into.accept(event.done());
    }

    private static boolean isWholeDay(DataPoint point) {
        return point.time()
                .length()
                .filter(length -> length.compareTo(SHORTEST_DAY) >= 0 && length.compareTo(LONGEST_DAY) <= 0)
                .isPresent();
    }

    static void activity(DataPoint point, Consumer<Reading> into) {
        String intensity = point.text("reported_activity_intensity");
        Reading.Draft event =
                point.draft(Reading.Kind.EVENT, EXERCISE, intensity).value(point.text("activity_name"));
        part(event, point, DataPoint.own("activity-distance", "Distance"), "distance");
        part(event, point, DataPoint.own("activity-energy", "Energy burned"), "kcal_burned");
        part(event, point, DataPoint.own("metabolic-equivalent", "Metabolic equivalent"), "met_value");
        into.accept(event.done());
        DataPoint.Sent movements = point.sent("base_movement_quantity");
        if ("steps".equals(movements.unit())) {
            steps(point, "base_movement_quantity", into);
        }
    }

    static void sleep(DataPoint point, Consumer<Reading> into) {
        Reading.Draft event = point.draft(Reading.Kind.EVENT, SLEEP_EPISODE, "").value(which(point));
        part(event, point, DataPoint.own("latency-to-sleep-onset", "Time to fall asleep"), "latency_to_sleep_onset");
        part(event, point, DataPoint.own("latency-to-arising", "Time to get up"), "latency_to_arising");
        part(event, point, DataPoint.own("wake-after-sleep-onset", "Time awake in between"), "wake_after_sleep_onset");
        part(event, point, DataPoint.own("awakenings", "Awakenings"), "number_of_awakenings");
        part(
                event,
                point,
                DataPoint.own("sleep-efficiency", "Sleep efficiency"),
                "sleep_maintenance_efficiency_percentage");
        into.accept(event.done());
        if (point.sent("total_sleep_time").value() != null) {
            into.accept(point.observation(SLEEP, "total_sleep_time", "").done());
        }
    }

    private static String which(DataPoint point) {
        return switch (point.body().path("is_main_sleep").asText()) {
            case "true" -> "Main sleep";
            case "false" -> "Sleep, not the main one";
            default -> "Sleep";
        };
    }
}
