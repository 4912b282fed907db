package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Change;
import io.epione.assistant.reply.evidence.Figure;
import io.epione.assistant.reply.evidence.Series;
import io.epione.assistant.reply.evidence.Span;
import io.epione.assistant.reply.evidence.Spells;
import io.epione.profile.glucose.GlucoseEpisode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Did I have lows last night": episodes counted by the consensus definition, the latest named. */
@ApplicationScoped
class SpellsAnswer {
    private final SeriesReader reader;
    private final StatisticAnswer statistics;

    SpellsAnswer(SeriesReader reader, StatisticAnswer statistics) {
        this.reader = reader;
        this.statistics = statistics;
    }

    Draft of(Ask ask, OwnQuestion question) {
        Span span = StatisticAnswer.span(ask, question);
        Optional<Series> read = reader.read(ask, question.measure(), span);
        if (read.isEmpty() || read.get().empty() || read.get().limits() == null) {
            return statistics.of(ask, question);
        }
        Draft draft = Draft.of(sentences(spells(ask, question, read.get())));
        if (question.compared()) {
            return draft.then(beside(ask, question, read.get()));
        }
        return StatisticAnswer.charted(draft, read.get());
    }

    /** The same of the other span, and how far the shares of time are apart. */
    private Draft beside(Ask ask, OwnQuestion question, Series now) {
        Span span = ComparisonAnswer.second(ask, question, now.span());
        Optional<Series> read = reader.read(ask, question.measure(), span);
        if (read.isEmpty()) {
            return statistics.tooLong();
        }
        if (read.get().empty()) {
            return Draft.of(StatisticAnswer.none(read.get()));
        }
        Figure.Role by = question.kind() == Kind.LOWS ? Figure.Role.SHARE_BELOW : Figure.Role.SHARE_ABOVE;
        return Draft.of(sentences(spells(ask, question, read.get())))
                .then(Draft.of(ComparisonAnswer.difference(new Change(now, read.get(), by))));
    }

    private static Spells spells(Ask ask, OwnQuestion question, Series series) {
        DisplayUnits.Display display =
                DisplayUnits.of(question.measure(), ask.snapshot().person(), ask.text());
        return new Spells(series, question.kind() == Kind.LOWS, display.shown(1));
    }

    private static List<Bound> sentences(Spells spells) {
        Series series = spells.series();
        String limit = spells.low()
                ? "below " + series.lowLimit().text()
                : "above " + series.highLimit().text();
        String words = series.span().words();
        List<Bound> sentences = new ArrayList<>();
        List<GlucoseEpisode> episodes = spells.episodes();
        sentences.add(Bound.of(
                "Your sensor recorded " + spells.count().text() + " " + words + ", counting 15 minutes or longer "
                        + limit + ".",
                spells));
        if (!episodes.isEmpty()) {
            GlucoseEpisode last = episodes.getLast();
            sentences.add(Bound.of(
                    "The latest began on "
                            + Labels.moment(last.start(), series.span().zone()) + " and ended at "
                            + Labels.time(last.end(), series.span().zone()) + ".",
                    spells));
        }
        sentences.add(Bound.of(
                spells.low()
                        ? "The lowest " + series.label() + " " + words + " was "
                                + series.lowestFigure().bounded() + ", on "
                                + Labels.moment(
                                        series.lowest().at(), series.span().zone())
                                + "."
                        : "The highest " + series.label() + " " + words + " was "
                                + series.highestFigure().bounded() + ", on "
                                + Labels.moment(
                                        series.highest().at(), series.span().zone())
                                + ".",
                series));
        return sentences;
    }
}
