package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Nothing;
import io.epione.assistant.reply.evidence.Recorded;
import io.epione.assistant.reply.evidence.Source;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Criteria;
import io.epione.profile.snapshot.EntrySearch.Topic;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something of one's own that the profile has no place for: what was sent under that name is quoted and not interpreted,
 * else it is said to be not recorded, never made up.
 */
@ApplicationScoped
class NotRecorded {
    private static final Pattern ASKS = Pattern.compile(
            "^(?:and |so |hi |hello |hey )?(?:when (?:was|did i have|is)|what (?:was|is|were|are)|what's|how (?:was|were|is|did)"
                    + "|show(?: me)?|tell me about|where is|did i have|do i have) my (?:last |latest |most recent |recent |next )?"
                    + "(?<what>[\\p{L}\\p{N}][\\p{L}\\p{N} -]{2,39}?)(?: go| result| results| level| levels| value)?[?.! ]*$");
    private static final Pattern NOT_A_THING =
            Pattern.compile("\\b(?:name|password|problem|doctor|risk|chance|plan|goal|fault|option|next step"
                    + "|week|weekend|day|night|month|year|morning|evening|afternoon)s?\\b");

    private static final Pattern PAST =
            Pattern.compile("\\bwhen (?:was|did i have) my\\b|\\bmy (?:last|latest|most recent) ");

    /** The layers a person can open without a thought; what lies in another is not looked for by name. */
    private static final Set<DataCategory> SEARCHED =
            Set.of(DataCategory.RECORDS, DataCategory.LABS, DataCategory.WEARABLE, DataCategory.QUESTIONNAIRES);

    private static final String RANGE = ".reference-range";

    private final EntrySearch stored;
    private final MeasureCatalog catalog;

    NotRecorded(EntrySearch stored, MeasureCatalog catalog) {
        this.stored = stored;
        this.catalog = catalog;
    }

    private static String plain(Ask ask) {
        return ask.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
    }

    static boolean ofThePast(Ask ask) {
        return PAST.matcher(plain(ask)).find();
    }

    Optional<Draft> answer(Ask ask) {
        Matcher matcher = ASKS.matcher(plain(ask));
        if (!matcher.find() || NOT_A_THING.matcher(matcher.group("what")).find()) {
            return Optional.empty();
        }
        String what = matcher.group("what").strip();
        return Optional.of(Draft.of(entries(ask.snapshot())
                .filter(entry -> isNamed(entry.code(), what))
                .max(Comparator.comparing(entry -> entry.effective().start()))
                .map(entry -> found(ask, entry))
                .or(() -> uninterpreted(ask, what).map(value -> found(ask, value)))
                .orElseGet(() -> nothing(ask, what))));
    }

    /** The newest value that was sent under such a name and that no measure stands for. */
    private Optional<Entry.Observation> uninterpreted(Ask ask, String what) {
        Function<Topic, Wanted> named = topic -> topic.kind() == EntrySearch.Kind.OBSERVATION
                        && isNamed(topic.code(), what)
                        && catalog.byCode(topic.code()).isEmpty()
                ? new Wanted.All()
                : new Wanted.Nothing();
        return stored
                .find(ask.scope(), new Criteria(named, Set.of(), EntrySearch.Span.ALWAYS, false, 1, 0, null))
                .items()
                .stream()
                .filter(Entry.Observation.class::isInstance)
                .map(Entry.Observation.class::cast)
                .findFirst();
    }

    /** A laboratory's own range stands beside its value under the same name. */
    private static boolean isNamed(Code code, String what) {
        return code.label().toLowerCase(Locale.ROOT).contains(what)
                && !code.code().endsWith(RANGE);
    }

    private static Bound found(Ask ask, Entry.Observation observation) {
        String value = observation.code().label() + ", " + asSent(observation);
        String when = Labels.moment(observation.effective().start(), ask.zone());
        return Bound.of(
                "The latest record of that name: " + value + ", on " + when
                        + "; it is kept as it was sent, and I cannot say what it means.",
                recorded(ask, observation, value));
    }

    private static String asSent(Entry.Observation observation) {
        String value = observation.provenance().sentValue();
        String unit = observation.provenance().sentUnit();
        if (value == null) {
            return observation.value() instanceof Value.Coded(Code code) ? code.label() : "a value of several parts";
        }
        return unit == null || unit.isEmpty() ? value : value + " " + unit;
    }

    private static Stream<Entry> entries(ProfileSnapshot profile) {
        return Stream.of(
                        profile.events().stream(),
                        profile.answers().stream(),
                        of(profile.conditions()),
                        of(profile.medications()),
                        of(profile.allergies()))
                .flatMap(stream -> stream);
    }

    private static Stream<? extends Entry> of(Fact<? extends List<? extends Entry>> fact) {
        return fact.latest().stream().flatMap(evidence -> evidence.value().stream());
    }

    private static Bound found(Ask ask, Entry entry) {
        String name = entry.code().label();
        String when = Labels.moment(entry.effective().start(), ask.zone());
        return Bound.of("The latest record of that name: " + name + ", on " + when + ".", recorded(ask, entry, name));
    }

    private static Recorded recorded(Ask ask, Entry entry, String text) {
        String name = entry.code().label();
        String when = Labels.moment(entry.effective().start(), ask.zone());
        Source source = new Source(
                Source.Kind.FACT,
                entry.code().code() + "@" + entry.effective().start(),
                name + ", " + when,
                null,
                entry.effective().start());
        return new Recorded(source, List.of(text), List.of(entry.effective().start()), ask.zone());
    }

    private static Bound nothing(Ask ask, String what) {
        Nothing nothing = new Nothing(
                new Source(Source.Kind.FACT, "profile", "Your profile, searched by name", null, null),
                "\u201c" + what + "\u201d",
                null);
        String reach = ask.scope().categories().containsAll(SEARCHED) ? "." : ", as far as I may look.";
        return Bound.of(
                "Nothing called " + nothing.what() + " is among your records or your recent events" + reach, nothing);
    }
}
