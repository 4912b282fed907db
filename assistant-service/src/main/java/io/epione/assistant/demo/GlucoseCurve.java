package io.epione.assistant.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up but plausible glucose curve: a base, a rise before dawn, a rise after every meal, a walk after some dinners,
 * slow and fast drift, and for those who have them a low at night. It has the shape of real curves and nothing of any
 * real person; no model is trained on it.
 */
final class GlucoseCurve {
    private static final double LOWEST = 42;
    private static final double HIGHEST = 380;

    private final Chance chance;
    private final DemoPerson.Glucose traits;
    private final ZoneId zone;
    private final LocalDate day;
    private final List<Meal> meals;

    /** The curve of one day; dinner of the day before still counts. */
    GlucoseCurve(Chance chance, DemoPerson.Glucose traits, LocalDate day, ZoneId zone) {
        this.chance = chance;
        this.traits = traits;
        this.zone = zone;
        this.day = day;
        this.meals = new ArrayList<>(Meal.of(chance, day.minusDays(1), zone));
        this.meals.addAll(Meal.of(chance, day, zone));
    }

    /** Whole mg/dL at a moment of the day. */
    double at(Instant moment) {
        double minutes = moment.getEpochSecond() / 60.0;
        double value = traits.base()
                + dawn(moment)
                + traits.noise() * (0.8 * chance.wave("slow", minutes / 180) + 0.6 * chance.wave("fast", minutes / 25))
                + 0.6 * traits.noise() * chance.wave("week", minutes / 10_080)
                - low(moment);
        for (Meal meal : meals) {
            value += rise(meal, moment);
        }
        return Math.round(Math.clamp(value, LOWEST, HIGHEST));
    }

    /** Highest at 6:30. */
    private double dawn(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        double hours = local.getHour() + local.getMinute() / 60.0 - 6.5;
        return traits.dawn() * Math.exp(-hours * hours / 4.5);
    }

    /** Rises for an hour and falls over three. */
    private double rise(Meal meal, Instant moment) {
        double minutes = Duration.between(meal.at(), moment).toSeconds() / 60.0 - 10;
        if (minutes <= 0 || minutes > 360) {
            return 0;
        }
        double shape = minutes / 55 * Math.exp(1 - minutes / 55);
        double walk = meal.name().equals("dinner") && chance.uniform("walk", day.toEpochDay()) < 0.3 ? 0.7 : 1;
        double own = 1 + 0.2 * chance.normal(meal.name() + "-rise", meal.at().getEpochSecond() / 86_400);
        return traits.mealRise() * meal.carbs() / 50 * shape * walk * Math.max(0.4, own);
    }

    /** Around three in the morning of some nights. */
    private double low(Instant moment) {
        long place = day.toEpochDay();
        if (chance.uniform("low", place) >= traits.lows()) {
            return 0;
        }
        Instant deepest = day.atTime(3, 0)
                .plusMinutes(Math.round(40 * chance.normal("low-time", place)))
                .atZone(zone)
                .toInstant();
        double minutes = Duration.between(deepest, moment).toSeconds() / 60.0;
        return (traits.base() - 58) * Math.exp(-minutes * minutes / (2 * 35 * 35));
    }

    /** Whether the sensor delivers: not while it is changed every ten days, nor when the phone is out of reach. */
    boolean covered(Instant moment) {
        long hour = moment.getEpochSecond() / 3600;
        boolean changing = day.toEpochDay() % 10 == Math.floorMod(chance.seed(), 10)
                && moment.atZone(zone).getHour() >= 9
                && moment.atZone(zone).getHour() < 11;
        return !changing && chance.uniform("gap", hour) >= 0.012;
    }
}
