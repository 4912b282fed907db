package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.Phrases;
import io.epione.assistant.reply.evidence.Nothing;
import io.epione.assistant.reply.evidence.Recorded;
import io.epione.assistant.reply.evidence.Series;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.reply.evidence.Span;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Runs, meals, falls and other things that happened. What is not recorded is said not to be recorded, and nobody is
 * blamed for it.
 */
@ApplicationScoped
class EventAnswer {
    private static final int RECALLED_DAYS = 30;
    private static final Pattern ABOUT_ONESELF = Pattern.compile("\\b(?:my|i|i've|me)\\b");
    private static final Pattern ASKS_ADVICE = Pattern.compile(
            "\\b(?:should|can|could|may|would|is it|how (?:do|can|to)|what (?:if|happens)|after every|before i|out of)\\b");
    private static final Pattern ASKS =
            Pattern.compile("\\?|^(?:and|what|how|when|did|was|were|show|list|tell|have|where|why)\\b"
                    + "|\\b(?:my last|did i|have i|how many|how far|when did)\\b");

    /** A thing that happens: the words it is asked by, the words it is recorded by, and how it is called. */
    private record Happening(String name, Pattern asked, Pattern recorded, boolean movement, DataCategory layer) {
        static Happening of(String name, String asked, String recorded, boolean movement) {
            return new Happening(name, word(asked), word(recorded), movement, DataCategory.WEARABLE);
        }

        static Happening ofGlucose(String name, String asked, String recorded) {
            return new Happening(name, word(asked), word(recorded), false, DataCategory.GLUCOSE);
        }

        private static Pattern word(String alternatives) {
            return Pattern.compile("(?<![\\p{L}])(?:" + alternatives + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
        }
    }

    private static final List<Happening> HAPPENINGS = List.of(
            Happening.of("run", "runs?|ran|jog(?:ged|s)?|marathon", "run|running|jog|jogging", true),
            Happening.of("swim", "swims?|swam", "swim|swimming", true),
            Happening.of("bike ride", "bike ride|ride|rode|cycl(?:ed|ing)|biked", "cycling|bike|biking|ride", true),
            Happening.of("hike", "hikes?|hiked", "hike|hiking", true),
            Happening.of(
                    "workout",
                    "work-?outs?|exercised?|gym session|training session|yoga|training",
                    "workout|exercise|run|running|swim|swimming|cycling|yoga|training|hike|walk|walking",
                    true),
            Happening.ofGlucose(
                    "meal",
                    "meals?|breakfasts?|lunch(?:es)?|dinners?|supper|snacks?|did i (?:last )?eat|have i eaten|i last ate",
                    "meal|carbs|breakfast|lunch|dinner|snack"),
            Happening.ofGlucose("insulin entry", "insulin|bolus(?:es)?|injections?", "insulin|bolus|basal"),
            Happening.of("fall", "falls|my (?:last )?fall|fell|did i (?:last )?fall|have i fallen", "fall", false),
            Happening.of(
                    "irregular pulse notice",
                    "irregular (?:pulse|rhythm)|afib (?:alert|notice)",
                    "irregular-pulse|irregular-rhythm",
                    false));

    /** A notice of a device has the name of a measure in it. */
    private static final Pattern NOTICE = Pattern.compile("\\b(?:irregular|afib)\\b", Pattern.CASE_INSENSITIVE);

    private final SeriesReader series;
    private final MeasureCatalog catalog;
    private final Phrases phrases;

    EventAnswer(SeriesReader series, MeasureCatalog catalog, Phrases phrases) {
        this.series = series;
        this.catalog = catalog;
        this.phrases = phrases;
    }

    static boolean namesMeasure(Ask ask) {
        return NOTICE.matcher(ask.text()).find();
    }

    Optional<Draft> answer(Ask ask) {
        String words =
                ask.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
        if (!ABOUT_ONESELF.matcher(words).find()
                || ASKS_ADVICE.matcher(words).find()
                || !ASKS.matcher(words).find()) {
            return Optional.empty();
        }
        return HAPPENINGS.stream()
                .filter(happening -> happening.asked().matcher(words).find())
                .findFirst()
                .map(happening -> answer(ask, happening, words));
    }

    private Draft answer(Ask ask, Happening happening, String words) {
        List<Span> named = Periods.in(words, ask.now(), ask.zone());
        Span span = named.isEmpty()
                ? new Calendar(ask.now(), ask.zone())
                        .rolling(Integer.toString(RECALLED_DAYS), "days")
                        .orElseThrow()
                : named.getFirst();
        List<Entry.Event> found = ask.snapshot().events().stream()
                .filter(event -> span.holds(event.effective().start()))
                .filter(event -> happening.recorded().matcher(what(event)).find())
                .toList();
        if (!found.isEmpty()) {
            return Draft.of(recorded(ask, happening, span, found));
        }
        if (!ask.scope().allows(happening.layer())) {
            return Draft.of(phrases.say("withheld", Map.of("what", "events of this kind")));
        }
        Source source = new Source(
                Source.Kind.FACT, "events@" + span.from() + "/" + span.to(), "Your recorded events", null, null);
        Bound none = Bound.of(
                "No " + happening.name() + " is recorded " + span.words() + ".",
                new Nothing(source, happening.name(), reaches(ask, span) ? span : null));
        if (!reaches(ask, span)) {
            none = Bound.of(
                    "I look back over a month of events only, and find no " + happening.name() + " there.",
                    new Nothing(source, happening.name(), null));
        }
        return happening.movement() ? Draft.of(none).then(steps(ask, span)) : Draft.of(none);
    }

    /** Whether the snapshot's events cover the span. */
    private static boolean reaches(Ask ask, Span span) {
        return !span.from().isBefore(ask.now().minus(Duration.ofDays(RECALLED_DAYS)));
    }

    private static String what(Entry.Event event) {
        return event.code().code() + " " + event.code().display() + " " + event.text();
    }

    private static Bound recorded(Ask ask, Happening happening, Span span, List<Entry.Event> found) {
        Entry.Event newest = found.getFirst();
        String name = newest.text().isBlank() ? newest.code().label() : newest.text();
        Recorded recorded = new Recorded(
                new Source(
                        Source.Kind.FACT,
                        newest.code().code() + "@" + newest.effective().start(),
                        newest.code().label() + ", "
                                + Labels.moment(newest.effective().start(), ask.zone()),
                        null,
                        newest.effective().start()),
                happening.name(),
                found.stream()
                        .map(event -> event.text().isBlank() ? event.code().label() : event.text())
                        .toList(),
                found.stream().map(event -> event.effective().start()).toList(),
                ask.zone(),
                span);
        return Bound.of(
                "Your latest recorded " + happening.name() + " " + span.words() + ": " + name + ", on "
                        + Labels.moment(newest.effective().start(), ask.zone()) + "; "
                        + (found.size() == 1 ? "there is " : "there are ")
                        + recorded.count().text() + " in that time.",
                recorded);
    }

    /** What the watch does know of that day. */
    private Draft steps(Ask ask, Span span) {
        if (Duration.between(span.from(), span.to()).toDays() > 1) {
            return Draft.EMPTY;
        }
        List<Bound> sentences = new ArrayList<>();
        catalog.byKey("steps")
                .flatMap(measure -> series.read(ask, measure, span))
                .ifPresent(read -> {
                    if (!read.empty()) {
                        sentences.add(known(read));
                    }
                });
        return Draft.of(sentences);
    }

    private static Bound known(Series read) {
        return Bound.of(
                "Your device counted " + read.total().text() + " " + read.span().words() + ".", read);
    }
}
