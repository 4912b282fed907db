package io.epione.assistant.demo;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value;
import io.epione.profile.person.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the devices of a generated person deliver between two moments: glucose every 5 minutes, meals, heart rate, and
 * for every finished day resting heart rate, steps, sleep and what is measured at home. The same moments always give
 * the same entries.
 */
final class Days {
    private static final Duration SENSOR_STEP = Duration.ofMinutes(5);
    private static final Duration WATCH_STEP = Duration.ofMinutes(30);

    private final DemoPerson person;
    private final Chance chance;
    private final MeasureCatalog measures;
    private final Source source;
    private final ZoneId zone;

    Days(DemoPerson person, Chance chance, MeasureCatalog measures, Source source) {
        this.person = person;
        this.chance = chance;
        this.measures = measures;
        this.source = source;
        this.zone = person.zoneId();
    }

    /** Everything that took effect from one moment (exclusive) to another (inclusive). */
    List<Entry> between(Instant after, Instant until) {
        List<Entry> entries = new ArrayList<>();
        LocalDate last = until.atZone(zone).toLocalDate();
        for (LocalDate day = after.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            Window window = new Window(after, until);
            glucose(day, window, entries);
            heartRate(day, window, entries);
            inTheMorning(day, window, entries);
            atItsEnd(day, window, entries);
        }
        return entries;
    }

    private record Window(Instant after, Instant until) {
        boolean holds(Instant moment) {
            return moment.isAfter(after) && !moment.isAfter(until);
        }
    }

    private void glucose(LocalDate day, Window window, List<Entry> entries) {
        DemoPerson.Glucose traits = person.glucose();
        if (traits == null) {
            return;
        }
        GlucoseCurve curve = new GlucoseCurve(chance, traits, day, zone);
        Measure measure = measures.byKey("glucose").orElseThrow();
        for (Instant moment : moments(day, SENSOR_STEP)) {
            if (window.holds(moment) && curve.covered(moment)) {
                double value = curve.at(moment);
                entries.add(quantity(measure, value, moment, null, source.sensor(value, measure.unit())));
            }
        }
        for (Meal meal : Meal.of(chance, day, zone)) {
            if (meal.logged() && window.holds(meal.at())) {
                entries.add(meal(meal));
            }
        }
    }

    private Entry meal(Meal meal) {
        return new Entry.Event(
                patient(),
                new Code(Code.EPIONE, "meal", "Meal"),
                meal.name(),
                List.of(new Value.Component(
                        new Code(Code.EPIONE, "carbohydrates", "Carbohydrates"), Value.Quantity.of(meal.carbs(), "g"))),
                EffectiveTime.at(meal.at(), zone),
                "",
                source.diary());
    }

    private void heartRate(LocalDate day, Window window, List<Entry> entries) {
        Measure measure = measures.byKey("heart_rate").orElseThrow();
        for (Instant moment : moments(day, WATCH_STEP)) {
            if (window.holds(moment)) {
                double value = heartRate(moment);
                entries.add(quantity(measure, value, moment, null, source.watch(value, measure.unit())));
            }
        }
    }

    /** Lowest at four in the morning, higher while awake, with bouts of exertion. */
    private double heartRate(Instant moment) {
        double minutes = moment.getEpochSecond() / 60.0;
        int hour = moment.atZone(zone).getHour();
        double awake = hour >= 7 && hour < 23 ? 14 : 2;
        double exertion = hour >= 8 && hour < 20 ? Math.max(0, 22 * (chance.wave("exertion", minutes / 40) - 0.9)) : 0;
        double rest = person.watch().restingHeartRate();
        return Math.round(rest + awake + exertion + 4 * chance.wave("heart", minutes / 30));
    }

    /** What is known only when a day is over. */
    private void atItsEnd(LocalDate day, Window window, List<Entry> entries) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        if (window.holds(end)) {
            long place = day.toEpochDay();
            Instant start = day.atStartOfDay(zone).toInstant();
            DemoPerson.Watch watch = person.watch();
            double resting = watch.restingHeartRate() + 2 * chance.normal("resting", place);
            daily("resting_heart_rate", resting, 0, start, end, entries);
            double steps = Math.max(300, watch.steps() * (1 + 0.35 * chance.normal("steps", place)));
            daily("steps", steps, 0, start, end, entries);
        }
    }

    /** The night before, and what is measured at home after getting up. */
    private void inTheMorning(LocalDate day, Window window, List<Entry> entries) {
        long place = day.toEpochDay();
        Instant woken = local(day, LocalTime.of(6, 45)).plusSeconds(Math.round(1500 * chance.normal("woken", place)));
        if (window.holds(woken)) {
            double sleep = Math.clamp(person.watch().sleepHours() + 0.8 * chance.normal("sleep", place), 3, 11);
            daily("sleep_duration", sleep, 2, woken.minusSeconds(Math.round(sleep * 3600)), woken, entries);
        }
        Instant measured = local(day, LocalTime.of(7, 40));
        for (DemoPerson.Vital vital : person.vitals()) {
            if (place % vital.everyDays() == 0 && window.holds(measured)) {
                vital(vital, measured, entries);
            }
        }
    }

    private Instant local(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private void daily(String key, double value, int decimals, Instant start, Instant end, List<Entry> entries) {
        Measure measure = measures.byKey(key).orElseThrow();
        double rounded = rounded(value, decimals);
        entries.add(quantity(measure, rounded, start, end, source.watch(rounded, measure.unit())));
    }

    private void vital(DemoPerson.Vital vital, Instant measured, List<Entry> entries) {
        Measure measure = measures.byKey(vital.measure()).orElseThrow();
        long place = measured.getEpochSecond() / 86_400;
        double value =
                rounded(vital.around() + vital.spread() * chance.normal(vital.measure(), place), measure.decimals());
        entries.add(quantity(measure, value, measured, null, source.home(value, measure.unit())));
    }

    private Entry quantity(Measure measure, double value, Instant start, @Nullable Instant end, Provenance provenance) {
        return new Entry.Observation(
                patient(),
                measure.code(),
                Value.Quantity.of(value, measure.unit()),
                new EffectiveTime(start, end, zone),
                provenance);
    }

    private PatientId patient() {
        return new PatientId(person.id());
    }

    private List<Instant> moments(LocalDate day, Duration step) {
        List<Instant> moments = new ArrayList<>();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        for (Instant at = day.atStartOfDay(zone).toInstant(); at.isBefore(end); at = at.plus(step)) {
            moments.add(at);
        }
        return moments;
    }

    private static double rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
