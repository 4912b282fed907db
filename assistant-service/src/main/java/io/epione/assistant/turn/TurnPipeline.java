package io.epione.assistant.turn;

import io.epione.assistant.access.Access;
import io.epione.assistant.context.ContextAssembler;
import io.epione.assistant.conversation.Conversations;
import io.epione.assistant.conversation.EarlierContacts;
import io.epione.assistant.conversation.Pins;
import io.epione.assistant.database.DatabasePulse;
import io.epione.assistant.genome.PersonGenes;
import io.epione.assistant.http.Problem;
import io.epione.assistant.http.Silenced;
import io.epione.assistant.questionnaire.AskedQuestionnaires.Grave;
import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.ReviewedWords;
import io.epione.assistant.reply.writer.ModelWords;
import io.epione.assistant.triage.SafeJudge;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext;
import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.policies.triage.Interview;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.snapshot.ProfileReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The way of one turn: read, judged before anything else, answered, stored whole. Whatever fails on the way, words about
 * an emergency get their answer: without a database the text alone is judged, and the reply says that nobody was told.
 */
@ApplicationScoped
class TurnPipeline {
    private static final Logger LOG = Logger.getLogger(TurnPipeline.class);
    private static final Duration STILL_MATTERS = Duration.ofHours(24);
    private static final Duration SECOND_CONTACT = Duration.ofHours(48);
    private static final int EARLIER_TURNS = 30;

    private final DatabasePulse database;
    private final Access access;
    private final Conversations conversations;
    private final EarlierContacts contacts;
    private final Pins pins;
    private final ProfileReader profiles;
    private final PersonGenes genes;
    private final ContextAssembler contexts;
    private final SafeJudge judge;
    private final Asides asides;
    private final Interview interview;
    private final TurnComposer composer;
    private final QuestionnaireTurns questionnaires;
    private final TurnRecorder recorder;
    private final Clock clock;

    TurnPipeline(
            DatabasePulse database,
            Access access,
            Conversations conversations,
            EarlierContacts contacts,
            Pins pins,
            ProfileReader profiles,
            PersonGenes genes,
            ContextAssembler contexts,
            SafeJudge judge,
            Asides asides,
            Interview interview,
            TurnComposer composer,
            QuestionnaireTurns questionnaires,
            TurnRecorder recorder,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.conversations = conversations;
        this.contacts = contacts;
        this.pins = pins;
        this.profiles = profiles;
        this.genes = genes;
        this.contexts = contexts;
        this.judge = judge;
        this.asides = asides;
        this.interview = interview;
        this.composer = composer;
        this.questionnaires = questionnaires;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * The reply as JSON text; the same turn again gets the reply it got before. A conversation of somebody else looks like
     * none.
     *
     * @param composed told what it came to before that is stored
     */
    String answer(Turn turn, Progress progress, Consumer<Composition> composed) {
        if (database.away()) {
            LOG.error("A turn is judged by its text alone: the database is away.");
            return unstored(turn, blind(turn));
        }
        Composition composition;
        try {
            if (!conversations.exists(turn.patient(), turn.conversation())) {
                throw Problem.notFound();
            }
            Optional<String> before = before(turn);
            if (before.isPresent()) {
                return before.get();
            }
            progress.doing("status-reading");
            Known known = read(turn);
            composition = questionnaires.compose(turn, known, judged -> compose(turn, known, judged, progress));
            composed.accept(composition);
        } catch (Problem expected) {
            throw expected;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            LOG.errorf("A turn is judged by its text alone: %s", Silenced.of(e));
            return unstored(turn, blind(turn));
        }
        try {
            return recorder.record(turn, composition)
                    .or(() -> before(turn))
                    .orElseThrow(() -> new IllegalStateException("a turn that is stored has no reply"));
        } catch (Problem expected) {
            throw expected;
        } catch (RuntimeException e) {
            LOG.errorf("A turn could not be stored: %s", Silenced.of(e));
            return unstored(turn, composition);
        }
    }

    /** The stored reply of this turn. Other words under the same name are refused: they must not get an old answer. */
    private Optional<String> before(Turn turn) {
        String name = turn.clientTurnId();
        if (name == null) {
            return Optional.empty();
        }
        return conversations.answered(turn.patient(), turn.conversation(), name).flatMap(answered -> {
            if (!answered.text().equals(turn.text())) {
                throw Problem.conflict("This clientTurnId belongs to another text. Use a new one for each turn.");
            }
            return Optional.ofNullable(answered.reply());
        });
    }

    private Known read(Turn turn) {
        ConsentedScope scope = access.own("answer");
        return new Known(
                scope,
                profiles.snapshot(scope, turn.at()),
                conversations.earlier(
                        turn.patient(), turn.conversation(), turn.at().minus(STILL_MATTERS), EARLIER_TURNS),
                contacts.beside(turn.patient(), turn.conversation(), turn.at().minus(SECOND_CONTACT)),
                pins.of(turn.patient()));
    }

    /** @param grave what was judged already and takes the place of the text; empty where the text is judged */
    private Composition compose(Turn turn, Known known, Optional<Grave> grave, Progress progress) {
        DialogContext context = grave.map(Grave::context)
                .orElseGet(() -> contexts.assemble(turn.text(), known.earlier(), known.snapshot())
                        .after(known.contacts()));
        Judgement judgement = grave.map(Grave::judgement).orElseGet(() -> judge.judge(context));
        Ask ask = new Ask(
                turn.text(),
                known.earlier().stream().map(EarlierTurn::text).toList(),
                known.scope(),
                known.snapshot(),
                genes.asked(known.scope()));
        boolean answers = grave.isEmpty() && interview.answers(context);
        Optional<Judgement> alone =
                answers || grave.isPresent() ? Optional.empty() : asides.of(context, known.snapshot(), judgement);
        return composer.compose(ask, context, judgement, alone, answers, known.pins(), progress);
    }

    /** Judged by the text alone. */
    Composition blind(Turn turn) {
        DialogContext context = contexts.blind(turn.text(), clock.instant());
        Judgement judgement = judge.judge(context);
        return new Composition(
                context,
                judgement,
                judgement.disposition(),
                ReviewedWords.of(judgement),
                List.of(),
                List.of(),
                "rules",
                ModelWords.NONE,
                List.of(),
                false,
                HumanRequest.in(turn.text()),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** What may be an emergency is answered at once; everything else is asked for again, so that it is not lost. */
    String unstored(Turn turn, Composition composition) {
        boolean mayNotWait = composition.escalates()
                || composition.judgement().disposition().level().compareTo(Level.SOON) >= 0;
        if (mayNotWait) {
            return recorder.unstored(turn, composition);
        }
        throw new Problem(
                503,
                "Not available",
                "Your message could not be stored just now. Send it again in a moment.",
                List.of());
    }
}
