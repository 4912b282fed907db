package io.epione.policies.triage;

import io.epione.policies.disposition.Level;
import io.epione.policies.understanding.Finding;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a judgement may look at. Immutable; a judgement is a pure function of it.
 *
 * @param trigger what happened
 * @param text the words of the turn, empty for stored data
 * @param earlier the person's words of earlier turns of this conversation that still matter, oldest first
 * @param stated what the caller said about the person it is about
 * @param profile the holder's profile as consented; null when there is none, as in a stateless call
 * @param now the moment of the judgement
 * @param answers replies that were given to questions about the text, oldest first; only in a stateless call
 * @param contacts what the holder came with in other conversations of the last days
 */
public record DialogContext(
        Trigger trigger,
        String text,
        List<EarlierTurn> earlier,
        Stated stated,
        @Nullable ProfileSnapshot profile,
        Instant now,
        List<Answered> answers,
        List<EarlierContact> contacts) {
    public DialogContext {
        earlier = List.copyOf(earlier);
        // A decision that was stored before there were answers or contacts has none.
        answers = answers == null ? List.of() : List.copyOf(answers);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    /** Without answers to questions and other contacts beside the text. */
    public static DialogContext of(
            Trigger trigger,
            String text,
            List<EarlierTurn> earlier,
            Stated stated,
            @Nullable ProfileSnapshot profile,
            Instant now) {
        return new DialogContext(trigger, text, earlier, stated, profile, now, List.of(), List.of());
    }

    /** The same after contacts in other conversations. */
    public DialogContext after(List<EarlierContact> others) {
        return new DialogContext(trigger, text, earlier, stated, profile, now, answers, others);
    }

    /** The person's words that still matter, turn by turn, oldest first. */
    public Stream<String> said() {
        return Stream.concat(earlier.stream().map(EarlierTurn::text), Stream.of(text));
    }

    /** The same with the person's words, now and earlier, read as this makes of them. */
    DialogContext read(UnaryOperator<String> as) {
        List<EarlierTurn> before = earlier.stream()
                .map(turn -> new EarlierTurn(turn.at(), as.apply(turn.text()), turn.asked()))
                .toList();
        return new DialogContext(trigger, as.apply(text), before, stated, profile, now, answers, contacts);
    }

    /** What made the judgement happen. */
    public enum Trigger {
        TURN,
        READING,
        QUESTIONNAIRE
    }

    /**
     * Another conversation, as far as it was about one person.
     *
     * @param at its newest turn
     * @param subject whom the complaints were about
     * @param concepts what was said to be there, or perhaps there
     * @param level what it was judged to be
     */
    public record EarlierContact(Instant at, Finding.Subject subject, Set<String> concepts, Level level) {
        public EarlierContact {
            concepts = Set.copyOf(concepts);
        }
    }

    /**
     * An earlier turn.
     *
     * @param asked the questions, by id, that the reply to it asked
     */
    public record EarlierTurn(Instant at, String text, List<String> asked) {
        public EarlierTurn {
            asked = asked == null ? List.of() : List.copyOf(asked);
        }
    }

    /** A question, by id, and the reply that was given to it. */
    public record Answered(String question, String reply) {}

    /**
     * What a caller said about the person; what is null is read from the text, else unknown and judged at its worst.
     *
     * @param age years
     * @param sex FHIR code
     * @param country ISO 3166-1 alpha-2
     * @param locale BCP 47
     */
    public record Stated(
            @Nullable Double age,
            @Nullable String sex,
            @Nullable Boolean pregnant,
            @Nullable Boolean postpartum,
            @Nullable String country,
            @Nullable String locale,
            List<String> conditions,
            List<String> medications) {
        public Stated {
            conditions = List.copyOf(conditions);
            medications = List.copyOf(medications);
        }

        public static Stated nothing() {
            return new Stated(null, null, null, null, null, null, List.of(), List.of());
        }
    }
}
