package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.Nothing;
import io.epione.assistant.reply.evidence.Point;
import io.epione.assistant.reply.evidence.Series;
import io.epione.assistant.reply.evidence.Span;
import io.epione.policies.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Averages, extremes, shares, trends and comparisons over a span; every figure comes from the series itself. */
@ApplicationScoped
class StatisticAnswer {
    private static final int DEFAULT_DAYS = 14;
    private static final int VITAL_DAYS = 30;
    private static final int BODY_DAYS = 90;
    private static final int LAB_DAYS = 730;
    private static final double THIN = 70;

    private final SeriesReader reader;
    private final Wording wording;

    StatisticAnswer(SeriesReader reader, Wording wording) {
        this.reader = reader;
        this.wording = wording;
    }

    Draft of(Ask ask, OwnQuestion question) {
        Span span = span(ask, question);
        Optional<Series> read = reader.read(ask, question.measure(), span);
        if (read.isEmpty()) {
            return tooLong();
        }
        Series series = read.get();
        if (series.empty()) {
            return Draft.of(none(series));
        }
        List<Bound> sentences = new ArrayList<>();
        switch (question.kind()) {
            case LOWEST ->
                sentences.add(extreme(
                        series, "lowest", series.lowest(), series.lowestFigure().bounded()));
            case HIGHEST ->
                sentences.add(extreme(
                        series,
                        "highest",
                        series.highest(),
                        series.highestFigure().bounded()));
            case RANGE -> range(series, sentences);
            case TIME_IN_RANGE -> shares(series, sentences);
            case TREND -> trend(series, sentences);
            case COUNT ->
                sentences.add(Bound.of(
                        "There are " + series.count().text() + " of your " + series.label() + " "
                                + series.span().words() + ".",
                        series));
            case AVERAGE -> sentences.add(average(series));
            case TOTAL -> sentences.add(total(series, SeriesReader.daily(question.measure())));
            default -> overview(series, SeriesReader.daily(question.measure()), sentences);
        }
        return charted(Draft.of(sentences), series);
    }

    /** The span that was named; else one that reaches as far back as the measure is usually taken. */
    static Span span(Ask ask, OwnQuestion question) {
        if (!question.spans().isEmpty()) {
            return question.spans().getFirst();
        }
        int days = switch (question.measure().category()) {
            case "lab" -> LAB_DAYS;
            case "body" -> BODY_DAYS;
            case "vital" -> VITAL_DAYS;
            default -> DEFAULT_DAYS;
        };
        return new Calendar(ask.now(), ask.zone())
                .rolling(Integer.toString(days), "days")
                .orElseThrow();
    }

    Draft tooLong() {
        String text = wording.text("too-much-data", Map.of());
        return Draft.of(Bound.of(text, Fixed.template("too-much-data", text)));
    }

    static Bound none(Series series) {
        return Bound.of(
                "No " + series.label() + " is recorded " + series.span().words() + ".",
                new Nothing(series.source(), series.label(), series.span()));
    }

    /** Where the sensor was silent for much of the time, the same sentence says so. */
    static Bound average(Series series) {
        String covered = series.coverage()
                .filter(figure -> figure.value() < THIN)
                .map(figure -> " that cover " + figure.text() + " of that time")
                .orElse("");
        return Bound.of(
                "Your average " + series.label() + " " + series.span().words() + " was "
                        + series.mean().text() + ", from " + series.count().text() + covered + censored(series) + ".",
                series);
    }

    /** A mean that takes some values at a limit says so itself. */
    static String censored(Series series) {
        return series.censored() ? ", with values beyond what the meter shows counted at its limit" : "";
    }

    static Bound extreme(Series series, String which, Point point, String value) {
        boolean daily = series.counted().equals("days") || series.counted().equals("nights");
        String when = daily
                ? "on " + Labels.day(point.at(), series.span().zone())
                : "on " + Labels.moment(point.at(), series.span().zone());
        return Bound.of(
                "The " + which + " " + series.label() + " " + series.span().words() + " was " + value + ", " + when
                        + ".",
                series);
    }

    private static void range(Series series, List<Bound> sentences) {
        sentences.add(
                extreme(series, "lowest", series.lowest(), series.lowestFigure().bounded()));
        sentences.add(extreme(
                series, "highest", series.highest(), series.highestFigure().bounded()));
    }

    static void shares(Series series, List<Bound> sentences) {
        if (series.limits() == null) {
            range(series, sentences);
            return;
        }
        sentences.add(within(series));
        sentences.add(Bound.of(
                series.below().text() + " were below " + series.lowLimit().text() + ", and "
                        + series.above().text() + " were above "
                        + series.highLimit().text() + ".",
                series));
    }

    static Bound within(Series series) {
        return Bound.of(
                series.within().text() + " of your " + series.label() + " readings "
                        + series.span().words() + " were between "
                        + series.lowLimit().number() + " and "
                        + series.highLimit().text() + ".",
                series);
    }

    private static void trend(Series series, List<Bound> sentences) {
        String label = series.label();
        String words = series.span().words();
        sentences.add(Bound.of(
                series.trend()
                        .map(direction -> switch (direction) {
                            case UP -> "Your " + label + " has been rising " + words + ", by its daily averages.";
                            case DOWN -> "Your " + label + " has been falling " + words + ", by its daily averages.";
                            case LEVEL ->
                                "Your " + label + " shows no clear direction " + words + ", by its daily averages.";
                        })
                        .orElse("There are too few days with " + label + " " + words + " to tell a trend."),
                series));
        sentences.add(average(series));
    }

    static Bound total(Series series, boolean daily) {
        if (!daily) {
            return average(series);
        }
        if (series.points().size() == 1) {
            return Bound.of(
                    "Your " + series.label() + " " + series.span().words() + ": "
                            + series.total().text() + ".",
                    series);
        }
        return Bound.of(
                "Your " + series.label() + " " + series.span().words() + ": "
                        + series.total().text() + " in total over "
                        + series.count().text() + ", on average "
                        + series.mean().text() + ".",
                series);
    }

    private static void overview(Series series, boolean daily, List<Bound> sentences) {
        sentences.add(daily ? total(series, true) : average(series));
        if (series.points().size() > 1) {
            range(series, sentences);
        }
        if (series.limits() != null) {
            shares(series, sentences);
        }
    }

    static Draft charted(Draft draft, Series series) {
        return series.points().size() > 1 ? draft.with(SeriesChart.of(series)) : draft;
    }
}
