package io.epione.assistant.reply.gate;

import io.epione.assistant.reply.evidence.Chance;
import io.epione.assistant.reply.evidence.Change;
import io.epione.assistant.reply.evidence.Evidence;
import io.epione.assistant.reply.evidence.Figure;
import io.epione.assistant.reply.evidence.Limits;
import io.epione.assistant.reply.evidence.Nothing;
import io.epione.assistant.reply.evidence.Point;
import io.epione.assistant.reply.evidence.Reading;
import io.epione.assistant.reply.evidence.Recorded;
import io.epione.assistant.reply.evidence.Series;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.reply.evidence.Span;
import io.epione.assistant.reply.evidence.Spells;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the sentences of the gate's tests cite, by name. All of it is in Berlin, in the autumn of 2026. */
final class Ground {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant MONDAY = Instant.parse("2026-11-15T23:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    /** 60 at first, 90 to 190 by the day, 288 a day: rising. */
    static final Series WEEK = glucose("last week", MONDAY, 90, 7);

    /** The week before, 40 lower. */
    static final Series BEFORE = glucose("in the week before last", MONDAY.minus(DAY.multipliedBy(7)), 50, 7);

    static final Map<String, List<Evidence>> BY_NAME = Map.ofEntries(
            Map.entry("glucose", List.of(reading("Glucose", 104, "mg/dL", 0, "", false))),
            Map.entry("low", List.of(reading("Glucose", 40, "mg/dL", 0, "<", false))),
            Map.entry("a1c", List.of(reading("HbA1c", 6.14, "%", 1, "", false))),
            Map.entry("vitamin", List.of(reading("Vitamin D (25-OH)", 31.2, "ng/mL", 1, "", false))),
            Map.entry("old", List.of(reading("Body weight", 81.25, "kg", 1, "", true))),
            Map.entry(
                    "estimate",
                    List.of(reading("Body height", 170, "cm", 0, "", false).asEstimate())),
            Map.entry(
                    "lipids",
                    List.of(
                            reading("LDL cholesterol", 130, "mg/dL", 0, "", false),
                            reading("HDL cholesterol", 50, "mg/dL", 0, "", false))),
            Map.entry("week", List.of(WEEK)),
            Map.entry("weeks", List.of(WEEK, BEFORE)),
            Map.entry("change", List.of(new Change(WEEK, BEFORE))),
            Map.entry("fell", List.of(new Change(BEFORE, WEEK))),
            Map.entry("level", List.of(new Change(WEEK, WEEK))),
            Map.entry("shares", List.of(new Change(WEEK, BEFORE, Figure.Role.SHARE_WITHIN))),
            Map.entry("lows", List.of(new Spells(spells(), true, 1))),
            Map.entry("short", List.of(glucose("yesterday", MONDAY, 90, 1))),
            Map.entry("flat", List.of(flat())),
            Map.entry("steps", List.of(steps())),
            Map.entry("run", List.of(runs())),
            Map.entry("nothing", List.of(new Nothing(source("Steps, 16 Nov 2026"), "steps", WEEK.span()))),
            Map.entry("meal", List.of(new Nothing(source("Your recorded meals"), "meal", null))),
            Map.entry(
                    "chance",
                    List.of(new Chance(
                            source("PREVENT, version 1"),
                            Chance.frequency(0.0724),
                            Set.of("PREVENT", "10-year risk of heart disease"),
                            ZONE))),
            Map.entry(
                    "refused",
                    List.of(new Chance(
                            source("PREVENT, version 1"),
                            List.of(),
                            Set.of("PREVENT", "Total cholesterol is missing."),
                            ZONE))));

    private Ground() {}

    private static Source source(String label) {
        return new Source(Source.Kind.FACT, "ref", label, null, MONDAY);
    }

    private static Reading reading(
            String name, double value, String unit, int decimals, String comparator, boolean stale) {
        Instant at = Instant.parse("2026-11-20T13:05:00Z").plusSeconds((long) (value * 86400));
        String when = DateTimeFormatter.ofPattern("d MMM yyyy 'at' HH:mm", Locale.ENGLISH)
                .format(at.atZone(ZONE));
        return new Reading(
                source(name + ", " + when + ", clinic"),
                value,
                unit,
                decimals,
                comparator,
                at,
                ZONE,
                stale,
                Duration.ofDays(130));
    }

    private static Series glucose(String words, Instant from, double first, int days) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < days * 288; i++) {
            double value = i == 0 ? first - 30 : first + 100.0 * i / (days * 288 - 1);
            points.add(new Point(from.plus(Duration.ofMinutes(5L * i)), value));
        }
        return series(words, from, points, days);
    }

    private static Series flat() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 7 * 24; i++) {
            points.add(new Point(MONDAY.plus(Duration.ofHours(i)), 100 + i % 2));
        }
        return series("last week", MONDAY, points, 7);
    }

    /** A low from 02:00 to 02:30 of the second day, 100 else. */
    private static Series spells() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 2 * 288; i++) {
            boolean low = i >= 288 + 24 && i < 288 + 30;
            points.add(new Point(MONDAY.plus(Duration.ofMinutes(5L * i)), low ? 60 : 100));
        }
        return series("over the last 2 days", MONDAY, points, 2);
    }

    private static Series series(String words, Instant from, List<Point> points, int days) {
        return new Series(
                source("Glucose, as stored"),
                "glucose",
                points,
                new Span(words, from, from.plus(DAY.multipliedBy(days)), ZONE),
                "mg/dL",
                0,
                "readings",
                new Limits(70, 180),
                Duration.ofMinutes(5));
    }

    private static Series steps() {
        return new Series(
                source("Steps, as stored"),
                "steps",
                List.of(new Point(MONDAY.plusSeconds(43200), 8000), new Point(MONDAY.plusSeconds(129600), 4000)),
                new Span("over the last 2 days", MONDAY, MONDAY.plus(DAY.multipliedBy(2)), ZONE),
                "steps",
                0,
                "days",
                null,
                null);
    }

    private static Recorded runs() {
        return new Recorded(
                source("Run, 18 Nov 2026 at 08:00"),
                "run",
                List.of("Morning run, 5 km", "Evening run"),
                List.of(Instant.parse("2026-11-18T07:00:00Z"), Instant.parse("2026-11-17T18:00:00Z")),
                ZONE,
                WEEK.span());
    }
}
