package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Nothing;
import io.epione.assistant.reply.evidence.Recorded;
import io.epione.assistant.reply.evidence.Source;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /** A laboratory's own range stands beside its value under the same name. */
    private static final String RANGE = ".reference-range";

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
                .filter(entry -> entry.code().label().toLowerCase(Locale.ROOT).contains(what)
                        && !entry.code().code().endsWith(RANGE))
                .max(Comparator.comparing(entry -> entry.effective().start()))
                .map(entry -> found(ask, entry))
                .orElseGet(() -> nothing(ask, what))));
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
        // Among what the profile has no place for a quantity is one that no measure stands for.
        boolean uninterpreted = entry instanceof Entry.Observation o && o.value() instanceof Value.Quantity;
        String text = uninterpreted ? name + ", " + asSent((Entry.Observation) entry) : name;
        String caveat = uninterpreted ? "; I quote it as it was sent, and a clinician can say what it means." : ".";
        Source source = new Source(
                Source.Kind.FACT,
                entry.code().code() + "@" + entry.effective().start(),
                name + ", " + when,
                null,
                entry.effective().start());
        Recorded recorded =
                new Recorded(source, List.of(text), List.of(entry.effective().start()), ask.zone());
        return Bound.of("The latest record of that name: " + text + ", on " + when + caveat, recorded);
    }

    private static String asSent(Entry.Observation observation) {
        String value = observation.provenance().sentValue();
        String unit = observation.provenance().sentUnit();
        if (value == null && observation.value() instanceof Value.Quantity(double amount, String stored, var limit)) {
            return limit.symbol()
                    + BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString() + " " + stored;
        }
        return unit == null || unit.isEmpty() ? String.valueOf(value) : value + " " + unit;
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
