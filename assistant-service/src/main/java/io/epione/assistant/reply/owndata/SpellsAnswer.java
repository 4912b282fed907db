package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
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
    private static final int DEFAULT_DAYS = 14;

    private final SeriesReader reader;
    private final StatisticAnswer statistics;

    SpellsAnswer(SeriesReader reader, StatisticAnswer statistics) {
        this.reader = reader;
        this.statistics = statistics;
    }

    Draft of(Ask ask, OwnQuestion question) {
        Span span = question.spans().isEmpty()
                ? new Calendar(ask.now(), ask.zone())
                        .rolling(Integer.toString(DEFAULT_DAYS), "days")
                        .orElseThrow()
                : question.spans().getFirst();
        Optional<Series> read = reader.read(ask, question.measure(), span);
        if (read.isEmpty() || read.get().empty() || read.get().limits() == null) {
            return statistics.of(ask, question);
        }
        DisplayUnits.Display display =
                DisplayUnits.of(question.measure(), ask.snapshot().person(), ask.text());
        Spells spells = new Spells(read.get(), question.kind() == Kind.LOWS, display.shown(1));
        Draft draft = Draft.of(sentences(spells));
        return read.get().points().size() > 1 ? draft.with(SeriesChart.of(read.get())) : draft;
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
                                + series.lowestFigure().text() + ", on "
                                + Labels.moment(
                                        series.lowest().at(), series.span().zone())
                                + "."
                        : "The highest " + series.label() + " " + words + " was "
                                + series.highestFigure().text() + ", on "
                                + Labels.moment(
                                        series.highest().at(), series.span().zone())
                                + ".",
                series));
        return sentences;
    }
}
