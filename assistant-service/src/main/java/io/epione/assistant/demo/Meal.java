package io.epione.assistant.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Something eaten.
 *
 * @param carbs grams of carbohydrates
 * @param logged whether the person wrote it down; nobody writes everything down
 */
record Meal(String name, Instant at, double carbs, boolean logged) {
    private static final List<Plan> PLANS = List.of(
            new Plan("breakfast", LocalTime.of(7, 40), 42, 1),
            new Plan("lunch", LocalTime.of(12, 50), 58, 1),
            new Plan("dinner", LocalTime.of(19, 30), 66, 1),
            new Plan("snack", LocalTime.of(16, 15), 22, 0.45));
    private static final double WRITTEN_DOWN = 0.7;

    private record Plan(String name, LocalTime at, double carbs, double share) {}

    /** The meals of a day in somebody's life. */
    static List<Meal> of(Chance chance, LocalDate day, ZoneId zone) {
        long place = day.toEpochDay();
        List<Meal> meals = new ArrayList<>();
        for (Plan plan : PLANS) {
            if (chance.uniform(plan.name() + "-eaten", place) < plan.share()) {
                long minutes = Math.round(25 * chance.normal(plan.name() + "-time", place));
                double carbs = Math.max(8, plan.carbs() * (1 + 0.25 * chance.normal(plan.name() + "-carbs", place)));
                Instant at = day.atTime(plan.at())
                        .plusMinutes(minutes)
                        .atZone(zone)
                        .toInstant()
                        .truncatedTo(ChronoUnit.MINUTES);
                boolean logged = chance.uniform(plan.name() + "-logged", place) < WRITTEN_DOWN;
                meals.add(new Meal(plan.name(), at, Math.round(carbs), logged));
            }
        }
        return meals;
    }
}
