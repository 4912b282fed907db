package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.Phrases;
import io.epione.assistant.reply.evidence.Chance;
import io.epione.assistant.reply.evidence.DayPattern;
import io.epione.assistant.reply.evidence.Nothing;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.reply.evidence.Span;
import io.epione.assistant.series.SensorSpan;
import io.epione.profile.glucose.AmbulatoryProfile;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "When in the day am I high": the ambulatory glucose profile in words, with its picture; or that there are too few data to
 * tell, which is never said to be well.
 */
@ApplicationScoped
class DayPatternAnswer {
    private static final String GLUCOSE = "(?:glucose|sugars?|bg|cgm|sensor)";
    private static final String MOVES =
            "(?:highs?|lows?|highest|lowest|hypos?|hypers?|spik\\w*|peak\\w*|" + GLUCOSE + ")";
    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:when|what (?:times?|parts?|hours?)|which (?:times?|parts?|hours?))\\b.{0,15}\\b(?:of|in|during) (?:(?:the|my|a|each)"
                    + " )?day\\b.{0,40}\\b" + MOVES + "\\b"
                    + "|\\bwhen\\b.{0,25}\\b(?:usually|mostly|typically|most often|tend to)\\b.{0,25}\\b" + MOVES
                    + "\\b"
                    + "|\\b(?:" + GLUCOSE + "|daily) (?:day )?patterns?\\b"
                    + "|\\bpatterns? (?:of|in) (?:the|my) (?:blood )?(?:day|days|" + GLUCOSE + ")\\b"
                    + "|\\b" + GLUCOSE
                    + "\\b.{0,40}\\b(?:by (?:the )?time of (?:the )?day|(?:on )?a (?:typical|usual|average) day)\\b"
                    + "|\\b(?:agp|ambulatory glucose profile)\\b");
    private static final Duration LONGEST = Duration.ofDays(366);

    private final ProfileReader profiles;
    private final Measure glucose;
    private final LatestAnswer latest;
    private final Phrases phrases;

    DayPatternAnswer(ProfileReader profiles, MeasureCatalog measures, LatestAnswer latest, Phrases phrases) {
        this.profiles = profiles;
        this.glucose = measures.byKey("glucose").orElseThrow();
        this.latest = latest;
        this.phrases = phrases;
    }

    Optional<Draft> answer(Ask ask) {
        String words = Asking.plain(ask.text());
        if (!ASKS.matcher(words).find() || !Asking.ofOneself(words)) {
            return Optional.empty();
        }
        if (ask.snapshot().quantity(glucose.key()) instanceof Fact.Withheld<?>) {
            return Optional.of(Draft.of(latest.withheld(Labels.within(glucose))));
        }
        Span span = span(ask, words);
        return Optional.of(
                Duration.between(span.from(), span.to()).compareTo(LONGEST) > 0
                        ? Draft.of(phrases.say("too-much-data"))
                        : told(ask, span));
    }

    private static Span span(Ask ask, String words) {
        Instant now = ask.now();
        return Periods.find(words, now, ask.zone()).spans().stream()
                .filter(span -> span.hours() == null)
                .findFirst()
                .orElseGet(() -> new Span("over the last 14 days", SensorSpan.from(ask.zone(), now), now, ask.zone()));
    }

    private Draft told(Ask ask, Span span) {
        AmbulatoryProfile profile = AmbulatoryProfile.of(
                profiles.glucose(ask.scope(), span.from(), span.to(), ask.now().plusNanos(1000)),
                ask.snapshot().person().zones());
        Source source = new Source(
                Source.Kind.FACT,
                glucose.code().code() + "@" + span.from() + "/" + span.to(),
                glucose.label() + " by time of day",
                null,
                null);
        String label = Labels.within(glucose);
        if (profile.data().readings() == 0) {
            return Draft.of(
                    Bound.of("No " + label + " is recorded " + span.words() + ".", new Nothing(source, label, span)),
                    phrases.say("day-pattern-unknown"));
        }
        if (!profile.data().sufficient()) {
            return Draft.of(refused(source, profile, span), phrases.say("day-pattern-unknown"));
        }
        DisplayUnits.Display display = DisplayUnits.of(glucose, ask.snapshot().person(), ask.text());
        DayPattern pattern =
                new DayPattern(source, label, profile, span, display.shown(1), display.unit(), display.decimals());
        return Draft.of(DayPatternWords.of(pattern)).with(DayPatternChart.of(pattern));
    }

    private static Bound refused(Source source, AmbulatoryProfile profile, Span span) {
        String reason = SensorSpan.tooLittle(profile.data());
        return Bound.of(
                source.label() + " cannot be worked out for you: " + reason,
                new Chance(source, List.of(), Set.of(source.label(), reason), span.zone()));
    }
}
