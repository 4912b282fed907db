package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.evidence.Span;
import io.epione.profile.observation.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether a text asks for one's own values, and for what of them. Immutable. */
@ApplicationScoped
class OwnQuestionReader {
    /** "And last week?" carries the question before on to another period. */
    private static final Pattern CARRIES_ON = Pattern.compile(
            "^(?:and|what about|how about|and what about|and how about|same for|same|or|compared (?:to|with|against))\\b");

    /** A period and nothing else. */
    private static final Pattern ONLY_PERIOD =
            Pattern.compile("[#?.! ]*(?:for |in |on |over |during |of |the )*[#?.! ]*");

    private final MeasureWords measures;

    OwnQuestionReader(MeasureWords measures) {
        this.measures = measures;
    }

    /** The question in a text, read in the light of the turns before it (oldest first). */
    Optional<OwnQuestion> read(String text, List<String> earlier, Instant now, ZoneId zone) {
        String plain = Asking.plain(text);
        return Asking.sentences(plain).stream()
                .flatMap(sentence -> sentence(sentence, earlier, now, zone).stream())
                .findFirst();
    }

    private Optional<OwnQuestion> sentence(String words, List<String> earlier, Instant now, ZoneId zone) {
        Periods.Found periods = Periods.find(words, now, zone);
        String bare = measures.without(periods.rest());
        Optional<Measure> measure = measures.in(periods.rest());
        boolean carries = CARRIES_ON.matcher(words).find();
        if (carries || ONLY_PERIOD.matcher(periods.rest()).matches()) {
            Optional<OwnQuestion> carried = before(earlier, now, zone)
                    .flatMap(before -> carriedOn(before, measure, periods, bare, new Calendar(now, zone)));
            if (carried.isPresent()) {
                return carried;
            }
        }
        return measure.filter(any -> Asking.asks(words, bare) && own(words, bare, periods.spans()))
                .map(found -> question(found, periods, bare, new Calendar(now, zone)));
    }

    private static boolean own(String words, String bare, List<Span> spans) {
        return !Asking.forKnowledge(bare) && (Asking.ofOneself(words) || !spans.isEmpty() || Kinds.statistic(bare));
    }

    private static OwnQuestion question(Measure measure, Periods.Found periods, String bare, Calendar calendar) {
        Optional<Kind> named = Kinds.in(bare);
        List<Span> spans = periods.spans();
        boolean compared = (spans.size() > 1 || Kinds.compared(bare))
                && named.filter(Kind.WHY::equals).isEmpty();
        if (compared) {
            return new OwnQuestion(statistic(named, measure), measure, pair(spans, calendar), true);
        }
        Kind plain = spans.isEmpty() ? Kind.LATEST : Kind.OVERVIEW;
        Kind kind = named.orElse(plain);
        // "How much do I weigh" asks for a value, "how many steps" for a sum.
        boolean sum = kind != Kind.TOTAL || SeriesReader.daily(measure);
        return new OwnQuestion(sum ? kind : plain, measure, spans, false);
    }

    /** What is compared where a comparison is asked for. */
    private static Kind statistic(Optional<Kind> named, Measure measure) {
        Kind usual = SeriesReader.daily(measure) ? Kind.TOTAL : Kind.AVERAGE;
        return named.map(kind -> switch (kind) {
                    case LATEST, WHEN, OVERVIEW, RANGE, COUNT, TREND, WHY, TOTAL -> usual;
                    case AVERAGE, LOWEST, HIGHEST, TIME_IN_RANGE, LOWS, HIGHS -> kind;
                })
                .orElse(usual);
    }

    /** A past period alone is the one to compare with: "higher than last week" is about now. */
    private static List<Span> pair(List<Span> spans, Calendar calendar) {
        if (spans.size() != 1) {
            return spans;
        }
        Span span = spans.getFirst();
        return calendar.past(span)
                ? calendar.current(span).map(current -> List.of(current, span)).orElse(spans)
                : spans;
    }

    private Optional<OwnQuestion> before(List<String> earlier, Instant now, ZoneId zone) {
        return earlier.isEmpty()
                ? Optional.empty()
                : read(earlier.getLast(), earlier.subList(0, earlier.size() - 1), now, zone);
    }

    private static Optional<OwnQuestion> carriedOn(
            OwnQuestion before, Optional<Measure> measure, Periods.Found periods, String bare, Calendar calendar) {
        Optional<Kind> named = Kinds.in(bare);
        List<Span> spans = periods.spans();
        if (spans.isEmpty() && periods.relative() && !before.spans().isEmpty()) {
            spans = List.of(calendar.before(before.spans().getFirst()));
        }
        if (measure.isEmpty() && spans.isEmpty() && named.isEmpty() || Asking.forKnowledge(bare)) {
            return Optional.empty();
        }
        boolean compared = Kinds.compared(bare) && spans.size() == 1;
        if (compared) {
            Span first = before.spans().isEmpty()
                    ? calendar.current(spans.getFirst()).orElse(spans.getFirst())
                    : before.spans().getFirst();
            spans = List.of(first, spans.getFirst());
        }
        Kind kind = named.orElse(before.kind() == Kind.LATEST && !spans.isEmpty() ? Kind.OVERVIEW : before.kind());
        Measure asked = measure.orElse(before.measure());
        return Optional.of(new OwnQuestion(
                compared ? statistic(Optional.of(kind), asked) : kind,
                asked,
                spans.isEmpty() ? before.spans() : spans,
                compared || spans.size() > 1 || spans.isEmpty() && before.compared()));
    }
}
