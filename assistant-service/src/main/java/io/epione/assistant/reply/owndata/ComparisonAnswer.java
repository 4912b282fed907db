package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Change;
import io.epione.assistant.reply.evidence.Figure;
import io.epione.assistant.reply.evidence.Series;
import io.epione.assistant.reply.evidence.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two periods of one measure side by side, by the figure that was asked for. */
@ApplicationScoped
class ComparisonAnswer {
    private final SeriesReader reader;
    private final StatisticAnswer statistics;

    ComparisonAnswer(SeriesReader reader, StatisticAnswer statistics) {
        this.reader = reader;
        this.statistics = statistics;
    }

    Draft of(Ask ask, OwnQuestion question) {
        Span first = StatisticAnswer.span(ask, question);
        Span second = second(ask, question, first);
        Optional<Series> now = reader.read(ask, question.measure(), first);
        Optional<Series> before = reader.read(ask, question.measure(), second);
        return now.isEmpty() || before.isEmpty() ? statistics.tooLong() : draft(question, now.get(), before.get());
    }

    /** The second span that was named, else the same time before the first. */
    static Span second(Ask ask, OwnQuestion question, Span first) {
        return question.spans().size() > 1
                ? question.spans().get(1)
                : new Calendar(ask.now(), ask.zone()).before(first);
    }

    private static Draft draft(OwnQuestion question, Series now, Series before) {
        Figure.Role by = by(question.kind(), now);
        List<Bound> sentences = new ArrayList<>();
        for (Series series : List.of(now, before)) {
            sentences.add(series.empty() ? StatisticAnswer.none(series) : side(series, by, question));
        }
        if (now.empty() || before.empty()) {
            return now.empty() ? Draft.of(sentences) : StatisticAnswer.charted(Draft.of(sentences), now);
        }
        // Sums of spans of different length say nothing beside each other: their daily means do.
        Figure.Role compared = by == Figure.Role.TOTAL ? Figure.Role.MEAN : by;
        sentences.add(difference(new Change(now, before, compared)));
        return StatisticAnswer.charted(Draft.of(sentences), now);
    }

    private static Figure.Role by(Kind kind, Series series) {
        return switch (kind) {
            case TOTAL -> Figure.Role.TOTAL;
            case LOWEST -> Figure.Role.LOWEST;
            case HIGHEST -> Figure.Role.HIGHEST;
            case TIME_IN_RANGE -> series.limits() == null ? Figure.Role.MEAN : Figure.Role.SHARE_WITHIN;
            default -> Figure.Role.MEAN;
        };
    }

    private static Bound side(Series series, Figure.Role by, OwnQuestion question) {
        return switch (by) {
            case TOTAL -> StatisticAnswer.total(series, SeriesReader.daily(question.measure()));
            case LOWEST ->
                StatisticAnswer.extreme(
                        series, "lowest", series.lowest(), series.lowestFigure().bounded());
            case HIGHEST ->
                StatisticAnswer.extreme(
                        series,
                        "highest",
                        series.highest(),
                        series.highestFigure().bounded());
            case SHARE_WITHIN -> StatisticAnswer.within(series);
            default -> StatisticAnswer.average(series);
        };
    }

    static Bound difference(Change change) {
        String words = change.now().span().words();
        String difference = change.difference().text();
        String text = switch (change.direction()) {
            case UP -> subject(change) + " higher " + words + "; the difference is " + difference + ".";
            case DOWN -> subject(change) + " lower " + words + "; the difference is " + difference + ".";
            case LEVEL -> "They are about the same.";
        };
        return Bound.of(text, change);
    }

    private static String subject(Change change) {
        return switch (change.by()) {
            case LOWEST -> "The lowest was";
            case HIGHEST -> "The highest was";
            case SHARE_WITHIN -> "Time in range was";
            case SHARE_BELOW -> "Time below range was";
            case SHARE_ABOVE -> "Time above range was";
            default -> "The average was";
        };
    }
}
