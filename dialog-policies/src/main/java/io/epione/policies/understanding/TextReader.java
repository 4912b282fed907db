package io.epione.policies.understanding;

import io.epione.policies.understanding.Concept.Kind;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people write about health into findings with their context. Thread-safe, never throws for any text, and
 * bounded: the first {@value #MAX_LENGTH} characters are read.
 */
@ApplicationScoped
public class TextReader {
    /** Characters that are read of one text. */
    public static final int MAX_LENGTH = 8000;

    private static final Set<String> SPEAKER = Set.of("i", "im", "ive", "my", "me", "id", "myself", "our", "we");

    /** Who says one of these carries the baby that is spoken of. */
    private static final Set<String> CARRYING = Set.of(
            "pregnant", "pregnancy_now", "waters_broke", "contractions", "reduced_movement", "womb_hard", "cord_seen");

    /** What is told of years ago has no hour; no look-back reaches this far. */
    private static final Double LONG_AGO_HOURS = 5 * 365 * 24.0;

    /** "Used to have", "previous": before the days in which a look-back counts. */
    private static final Double ONCE_HOURS = 30 * 24.0;

    private final Lexicon lexicon;
    private final ConceptMatcher matcher;
    private final ContextReader contexts;
    private final Languages languages;

    @Inject
    public TextReader() {
        this(Lexicon.shipped());
    }

    public TextReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.matcher = new ConceptMatcher(lexicon);
        this.contexts = new ContextReader(Triggers.shipped(), lexicon.fillers());
        this.languages = new Languages();
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    /** The findings of a text, in its order. */
    public List<Finding> read(String text) {
        return understand(text).findings();
    }

    /** Findings, people and what kind of text it is, where it does not matter when it was said. */
    public Understood understand(String text) {
        return understood(text, null);
    }

    /** The same of what was said at a moment: a month, a season or a year that it names is understood from there. */
    public Understood understand(String text, Instant said) {
        return understood(text, said);
    }

    private Understood understood(String text, @Nullable Instant said) {
        String bounded = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        List<Token> tokens = Tokeniser.tokens(bounded);
        List<Mention> mentions = matcher.mentions(tokens);
        boolean caseDescription = CaseDescriptions.isOne(tokens, SPEAKER);
        ContextReader.Text context = contexts.text(tokens, mentions);
        boolean pregnant = mentions.stream()
                .anyMatch(m -> CARRYING.contains(m.concept().id()) && context.status(m) == Status.PRESENT);
        Subject[] subjects = SubjectReader.subjects(tokens, caseDescription, pregnant);
        List<Finding> findings =
                Temperatures.judged(findings(tokens, mentions, context, subjects, said), bounded, tokens, subjects);
        findings.sort(Comparator.comparingInt(Finding::start).thenComparing(Finding::concept));
        Languages.Verdict language = languages.judge(bounded, tokens, mentions.size());
        return new Understood(
                findings,
                PersonReader.people(tokens, subjects, caseDescription, findings),
                caseDescription,
                mentions.stream().anyMatch(m -> m.concept().kind() != Kind.CIRCUMSTANCE)
                        || findings.stream().anyMatch(f -> f.value() != null),
                InformationQuestions.isOne(tokens, findings),
                Countries.in(tokens),
                text.length() <= MAX_LENGTH,
                language.readable(),
                language.code());
    }

    private List<Finding> findings(
            List<Token> tokens,
            List<Mention> mentions,
            ContextReader.Text context,
            Subject[] subjects,
            @Nullable Instant moment) {
        Onsets onsets = new Onsets(tokens);
        NamedOnsets named = new NamedOnsets(tokens, onsets, moment);
        List<Finding> findings = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.concept().kind() == Kind.HEALTH_WORD) {
                continue;
            }
            Status told = Reports.adjust(context.status(mention), mention, tokens, subjects);
            boolean handled =
                    told == Status.PRESENT && subjects[mention.anchor()] != Subject.SELF && context.handled(mention);
            Double over = told == Status.PAST ? context.overSince(mention, onsets) : null;
            Status status = handled ? Status.PAST : over != null ? Status.RESOLVED : told;
            Double said = over != null ? over : began(mention, status, context, onsets);
            Double read = handled || status == Status.PAST && said == null ? ONCE_HOURS : said;
            Double onset = over != null ? read : named(mention, status, read, context, named);
            Integer severity = Severities.of(mention, tokens);
            Set<Concept> closure =
                    status == Status.NEGATED ? Set.of(mention.concept()) : lexicon.closure(mention.concept());
            closure.stream()
                    .sorted(Comparator.comparing(Concept::id))
                    .forEach(concept -> findings.add(new Finding(
                            concept.id(),
                            concept.label(),
                            status,
                            subject(mention, tokens, subjects),
                            tokens.get(mention.first()).start(),
                            tokens.get(mention.last()).end(),
                            concept.id().equals("pregnant") ? Gestation.weeks(mention, tokens) : null,
                            null,
                            onset,
                            severity)));
        }
        addVitals(tokens, mentions, context, subjects, findings);
        return findings;
    }

    private void addVitals(
            List<Token> tokens,
            List<Mention> mentions,
            ContextReader.Text context,
            Subject[] subjects,
            List<Finding> findings) {
        Set<Integer> medicines = new HashSet<>();
        for (Mention mention : mentions) {
            if (mention.concept().kind() == Kind.MEDICINE) {
                medicines.add(mention.first());
            }
        }
        for (Vital vital : VitalsReader.in(tokens, medicines::contains)) {
            Concept concept = new Concept(vital.concept(), vital.label(), Kind.CIRCUMSTANCE, null, List.of());
            Mention mention = new Mention(concept, vital.first(), vital.last(), vital.first(), 1, 0, false, false);
            Status status = context.status(mention);
            findings.add(new Finding(
                    vital.concept(),
                    vital.label(),
                    // A number is said, whatever stands around it; only what did not happen yet is left out.
                    status == Status.NEGATED || status == Status.POSSIBLE ? Status.PRESENT : status,
                    subjects[vital.first()],
                    tokens.get(vital.first()).start(),
                    tokens.get(vital.last()).end(),
                    vital.value(),
                    vital.sure() ? vital.unit() : null,
                    null,
                    null));
        }
    }

    private static Subject subject(Mention mention, List<Token> tokens, Subject[] subjects) {
        Subject object = SubjectReader.objectAfter(tokens, subjects, mention.last());
        return object != null ? object : subjects[mention.anchor()];
    }

    private static @Nullable Double named(
            Mention mention, Status status, @Nullable Double read, ContextReader.Text context, NamedOnsets named) {
        return switch (status) {
            case PAST, RESOLVED -> named.over(mention, read, at -> context.tells(at, mention));
            case PRESENT, POSSIBLE -> read == null ? named.since(mention) : read;
            case NEGATED, HYPOTHETICAL, QUESTION -> read;
        };
    }

    private static @Nullable Double began(Mention mention, Status status, ContextReader.Text context, Onsets onsets) {
        if (context.longAgo(mention)) {
            return LONG_AGO_HOURS;
        }
        return status == Status.PAST ? onsets.ofThePast(mention) : onsets.of(mention);
    }
}
