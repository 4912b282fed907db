package io.epione.assistant.turn;

import io.epione.assistant.context.ContextAssembler;
import io.epione.assistant.questionnaire.AskedQuestionnaires;
import io.epione.assistant.questionnaire.AskedQuestionnaires.Grave;
import io.epione.assistant.questionnaire.Step;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Evidence;
import io.epione.assistant.reply.writer.ModelWords;
import io.epione.assistant.triage.SafeJudge;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.triage.DialogContext;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The part that a questionnaire has in a turn. Triage goes first: the questionnaire speaks where the text by itself is
 * silent to it, and an answer that is grave by the rules on questionnaires gets their words.
 */
@ApplicationScoped
class QuestionnaireTurns {
    /** What is said where nothing was found to say. */
    private static final Set<String> NOTHING_FOUND = Set.of("no-source", "greeting");

    private final AskedQuestionnaires questionnaires;
    private final ContextAssembler contexts;
    private final SafeJudge judge;
    private final Asides asides;
    private final TurnComposer composer;

    QuestionnaireTurns(
            AskedQuestionnaires questionnaires,
            ContextAssembler contexts,
            SafeJudge judge,
            Asides asides,
            TurnComposer composer) {
        this.questionnaires = questionnaires;
        this.contexts = contexts;
        this.judge = judge;
        this.asides = asides;
        this.composer = composer;
    }

    /** @param usual the way of every turn; with what was judged already, else by its text */
    Composition compose(Turn turn, Known known, Function<Optional<Grave>, Composition> usual) {
        Optional<Step> heard = questionnaires.hear(turn.patient(), turn.conversation(), turn.text(), turn.at());
        if (heard.isEmpty()) {
            return usual.apply(Optional.empty());
        }
        boolean silent = silent(heard.get().rest(), known.snapshot());
        Step step = silent ? heard.get() : heard.get().beside();
        Optional<Grave> grave = questionnaires.grave(step, known.snapshot(), known.earlier());
        if (grave.isPresent()) {
            return graver(step, silent, grave, usual);
        }
        return silent && step.meant()
                ? asked(turn, known, step).orElseGet(() -> beside(known, step.beside(), usual.apply(Optional.empty())))
                : beside(known, step, usual.apply(Optional.empty()));
    }

    private boolean silent(String text, ProfileSnapshot profile) {
        return judge.judge(contexts.assemble(text, List.of(), profile))
                .disposition()
                .silent();
    }

    /** The higher of the answer and the words beside it; the other one is judged and told when it is stored. */
    private static Composition graver(
            Step step, boolean silent, Optional<Grave> grave, Function<Optional<Grave>, Composition> usual) {
        Disposition answer = grave.orElseThrow().judgement().disposition();
        Composition words = silent ? usual.apply(grave) : usual.apply(Optional.empty());
        Disposition said = words.judgement().disposition();
        boolean higher = said.grave() && said.level().compareTo(answer.level()) >= 0;
        return (silent || higher ? words : usual.apply(grave))
                .then(Draft.EMPTY, step.withoutDelay().whenWanted());
    }

    /** What the questionnaire says; empty where the text adds something to what was judged before. */
    private Optional<Composition> asked(Turn turn, Known known, Step step) {
        String words = step.bare() ? "" : turn.text();
        DialogContext context =
                contexts.assemble(words, known.earlier(), known.snapshot()).after(known.contacts());
        Judgement judgement = judge.judge(context);
        boolean adds = !step.bare()
                && !judgement.disposition().silent()
                && asides.of(context, known.snapshot(), judgement).isEmpty();
        if (adds) {
            return Optional.empty();
        }
        Disposition shown = Banners.highest(judgement.disposition(), known.pins());
        Draft says = questionnaires.says(step, known.scope());
        List<Bound> sentences = new ArrayList<>(shown.grave() ? composer.stillHolds(shown, context) : List.of());
        sentences.addAll(says.sentences());
        return Optional.of(new Composition(
                context,
                judgement,
                shown,
                sentences,
                List.of(),
                says.suggestions(),
                "rules",
                ModelWords.NONE,
                known.pins(),
                true,
                false,
                List.of(),
                Optional.empty(),
                Optional.of(step)));
    }

    /** An answer to something else, after which the open question comes back, unless something graver is asked. */
    private Composition beside(Known known, Step step, Composition usual) {
        if (usual.judgement().disposition().grave() && !usual.aside()) {
            return usual.then(Draft.EMPTY, step.whenWanted());
        }
        if (!usual.asked().isEmpty()) {
            return usual.then(Draft.EMPTY, step.later());
        }
        if (step.unclear() && nothingFound(usual) && !usual.wantsPerson()) {
            return usual.instead(questionnaires.unclear(step, known.scope()), step);
        }
        Draft more = questionnaires.afterwards(step, known.scope());
        return usual.then(more, more.empty() ? step.whenWanted() : step.askedAgain());
    }

    private static boolean nothingFound(Composition usual) {
        return usual.sentences().stream()
                .flatMap(sentence -> sentence.cited().stream())
                .map(Evidence::source)
                .anyMatch(source -> NOTHING_FOUND.contains(source.ref()));
    }
}
