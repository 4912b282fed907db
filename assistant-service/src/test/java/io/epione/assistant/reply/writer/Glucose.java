package io.epione.assistant.reply.writer;

import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Limits;
import io.epione.assistant.reply.evidence.Point;
import io.epione.assistant.reply.evidence.Series;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.reply.evidence.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A week of one person's glucose and what the service itself says of it. */
final class Glucose {
    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    static final Series WEEK = new Series(
            new Source(Source.Kind.FACT, "glucose@week", "Glucose, sensor of Ana Diaz", null, START),
            "glucose",
            points(),
            new Span("over the last 7 days", START, START.plus(Duration.ofDays(7)), ZoneOffset.UTC),
            "mg/dL",
            0,
            "readings",
            new Limits(70, 180),
            null);
    static final Bound AVERAGE = Bound.of(
            "Your average glucose over the last 7 days was " + WEEK.mean().text() + ", from "
                    + WEEK.count().text() + ".",
            WEEK);
    static final Bound LOWEST = Bound.of(
            "The lowest glucose over the last 7 days was " + WEEK.lowestFigure().text() + ", on 2 Mar 2026 at 00:00.",
            WEEK);
    static final Bound SHARES = Bound.of(
            WEEK.below().text() + " were below 70 mg/dL, and " + WEEK.above().text() + " were above 180 mg/dL.", WEEK);
    static final Bound RISING =
            Bound.of("Your glucose has been rising over the last 7 days, by its daily averages.", WEEK);
    static final Draft DRAFT = Draft.of(AVERAGE, LOWEST, SHARES, RISING);

    private Glucose() {}

    /** Every hour of seven days, rising by the day. */
    private static List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int hour = 0; hour < 7 * 24; hour++) {
            points.add(new Point(START.plus(Duration.ofHours(hour)), 60 + hour + (hour % 24 == 0 ? 0 : 1)));
        }
        return points;
    }
}
