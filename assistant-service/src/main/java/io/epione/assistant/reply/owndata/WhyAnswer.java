package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.Phrases;
import io.epione.assistant.reply.evidence.Nothing;
import io.epione.assistant.reply.evidence.Point;
import io.epione.assistant.reply.evidence.Recorded;
import io.epione.assistant.reply.evidence.Series;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.reply.evidence.Span;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "Why was I high last night": what the records hold around that time, side by side; that one thing caused the other is
 * not claimed, since records cannot show it.
 */
@ApplicationScoped
class WhyAnswer {
    private static final Duration BEFORE_PEAK = Duration.ofHours(4);
    private static final Duration KNOWN = Duration.ofDays(30);
    private static final Pattern MEAL =
            Pattern.compile("meal|carb|breakfast|lunch|dinner|snack", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOW = Pattern.compile("\\blow\\b|\\blows\\b|\\bhypo", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SLEEP = Set.of("sleep_duration");

    private final SeriesReader reader;
    private final MeasureCatalog catalog;
    private final Phrases phrases;

    WhyAnswer(SeriesReader reader, MeasureCatalog catalog, Phrases phrases) {
        this.reader = reader;
        this.catalog = catalog;
        this.phrases = phrases;
    }

    Draft of(Ask ask, OwnQuestion question) {
        Span span = question.spans().isEmpty()
                ? new Calendar(ask.now(), ask.zone()).rolling("24", "hours").orElseThrow()
                : question.spans().getFirst();
        Optional<Series> read = reader.read(ask, question.measure(), span);
        if (read.isEmpty() || read.get().empty()) {
            return read.map(series -> Draft.of(StatisticAnswer.none(series))).orElse(Draft.EMPTY);
        }
        Series series = read.get();
        boolean low = LOW.matcher(ask.text()).find();
        Point extreme = low ? series.lowest() : series.highest();
        List<Bound> sentences = new ArrayList<>();
        sentences.add(Bound.of(
                "The " + (low ? "lowest " : "highest ") + series.label() + " " + span.words() + " was "
                        + (low ? series.lowestFigure() : series.highestFigure()).bounded() + ", on "
                        + Labels.moment(extreme.at(), span.zone()) + ".",
                series));
        // Older events are not in the snapshot, so nothing can be said of them.
        if (extreme.at().isAfter(ask.now().minus(KNOWN).plus(BEFORE_PEAK))) {
            sentences.add(meal(ask, extreme.at()));
        }
        sleep(ask, span).ifPresent(sentences::add);
        sentences.add(phrases.say("cause-not-known"));
        return Draft.of(sentences).with(SeriesChart.of(series));
    }

    private static Bound meal(Ask ask, Instant peak) {
        List<Entry.Event> meals = ask.snapshot().events().stream()
                .filter(event -> MEAL.matcher(
                                event.code().code() + " " + event.code().display())
                        .find())
                .filter(event -> !event.effective().start().isAfter(peak)
                        && event.effective().start().isAfter(peak.minus(BEFORE_PEAK)))
                .toList();
        if (meals.isEmpty()) {
            Source source = new Source(
                    Source.Kind.FACT,
                    "events@" + peak.minus(BEFORE_PEAK) + "/" + peak,
                    "Your recorded meals",
                    null,
                    null);
            return Bound.of("No meal is recorded in the hours before that.", new Nothing(source, "meal", null));
        }
        Entry.Event meal = meals.getFirst();
        String name = meal.text().isBlank() ? meal.code().label() : meal.text();
        Source source = new Source(
                Source.Kind.FACT,
                meal.code().code() + "@" + meal.effective().start(),
                "Recorded meal, " + Labels.moment(meal.effective().start(), ask.zone()),
                null,
                meal.effective().start());
        return Bound.of(
                "A meal is recorded before that, on "
                        + Labels.moment(meal.effective().start(), ask.zone()) + ": " + name + ".",
                new Recorded(source, List.of(name), List.of(meal.effective().start()), ask.zone()));
    }

    private Optional<Bound> sleep(Ask ask, Span span) {
        Span nights = new Span(span.words(), span.from(), ask.now(), span.zone());
        return SLEEP.stream()
                .flatMap(key -> catalog.byKey(key).stream())
                .flatMap(measure -> reader.read(ask, measure, nights).stream())
                .filter(read -> read.points().size() == 1)
                .map(read -> Bound.of(
                        "Your sleep " + span.words() + ": " + read.total().text() + ".", read))
                .findFirst();
    }
}
