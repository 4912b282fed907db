package io.epione.assistant.turn;

import io.epione.assistant.conversation.Pins;
import io.epione.assistant.genome.MedicineHandover;
import io.epione.assistant.http.Silenced;
import io.epione.assistant.reply.Answerer;
import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.Phrases;
import io.epione.assistant.reply.ReviewedWords;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.reply.writer.Calm;
import io.epione.assistant.reply.writer.ModelWords;
import io.epione.assistant.reply.writer.SentenceWriter;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext;
import io.epione.policies.wording.Lines;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Chooses the words of a turn. From {@code urgent} up they are the reviewed ones, and nothing is looked up before; a
 * question about something else gets its answer after the word that what was judged still holds.
 */
@ApplicationScoped
class TurnComposer {
    private static final Logger LOG = Logger.getLogger(TurnComposer.class);

    private final Answerer answerer;
    private final SentenceWriter writer;
    private final Phrases phrases;
    private final Lines lines;
    private final MedicineHandover medicines;

    TurnComposer(Answerer answerer, SentenceWriter writer, Phrases phrases, Lines lines, MedicineHandover medicines) {
        this.answerer = answerer;
        this.writer = writer;
        this.phrases = phrases;
        this.lines = lines;
        this.medicines = medicines;
    }

    /**
     * @param alone the silent judgement of a text that adds nothing to what earlier turns have led to
     * @param answers whether it answers what was asked before
     */
    Composition compose(
            Ask ask,
            DialogContext context,
            Judgement judgement,
            Optional<Judgement> alone,
            boolean answers,
            List<Pins.Pin> pins,
            Progress progress) {
        Disposition judged = judgement.disposition();
        Optional<Disposition> handover = handover(ask, judged);
        Disposition called =
                handover.map(other -> Banners.highest(judged, other)).orElse(judged);
        Disposition shown = Banners.highest(called, pins);
        boolean wantsPerson = HumanRequest.in(ask.text());
        Optional<Answerer.Answer> aside =
                alone.map(silent -> answer(ask, silent, wantsPerson, progress)).filter(Answerer.Answer::found);
        List<Bound> sentences = new ArrayList<>();
        if (aside.isPresent() || !shown.headline().equals(called.headline())) {
            sentences.addAll(stillHolds(shown, context));
        }
        Answerer.Answer answer = aside.orElseGet(() -> judged.grave()
                ? new Answerer.Answer(Draft.of(ReviewedWords.of(judgement)), "rules")
                : answers && !wantsPerson
                        ? interviewed(ask, judgement, progress)
                        : answer(ask, judgement, wantsPerson, progress));
        SentenceWriter.Written written = Calm.of(judged, shown)
                .map(calm -> writer.write(
                        calm, ask.scope().patient(), answer.draft(), () -> progress.doing("status-wording")))
                .orElseGet(() -> new SentenceWriter.Written(answer.draft(), ModelWords.NONE));
        sentences.addAll(written.draft().sentences());
        Optional<Judgement.Question> question = NextQuestion.of(context, judgement, aside.isPresent());
        question.ifPresent(asked -> sentences.add(
                aside.isPresent()
                        ? NextQuestion.back(phrases, asked, judgement)
                        : Bound.of(asked.text(), Fixed.template(asked.id(), asked.text()))));
        return new Composition(
                context,
                judgement,
                shown,
                sentences,
                answer.draft().charts(),
                question.map(Judgement.Question::replies).orElse(answer.draft().suggestions()).stream()
                        .distinct()
                        .toList(),
                written.words().none() ? answer.wording() : "llm",
                written.words(),
                pins,
                aside.isPresent(),
                wantsPerson,
                question.stream().map(Judgement.Question::id).toList(),
                handover,
                Optional.empty());
    }

    /** A failure on the way leaves what was judged as it is. */
    private Optional<Disposition> handover(Ask ask, Disposition judged) {
        if (judged.grave()) {
            return Optional.empty();
        }
        try {
            return medicines.about(ask.text(), ask.genes(), ask.snapshot());
        } catch (RuntimeException e) {
            LOG.errorf("Genes could not be looked at: %s", Silenced.of(e));
            return Optional.empty();
        }
    }

    /** An answer to a question is not looked up; what was judged of it is said. */
    private Answerer.Answer interviewed(Ask ask, Judgement judgement, Progress progress) {
        Draft ruled = Draft.of(ReviewedWords.of(judgement));
        boolean asksBack = ask.text().contains("?");
        return asksBack || ruled.empty() && judgement.questions().isEmpty()
                ? answer(ask, judgement, false, progress)
                : new Answerer.Answer(ruled, "rules");
    }

    /** A failure on the way to an answer never takes the judgement's own words away. */
    private Answerer.Answer answer(Ask ask, Judgement judgement, boolean wantsPerson, Progress progress) {
        try {
            return answerer.answer(ask, judgement, wantsPerson, progress::doing);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            LOG.errorf("An answer could not be made: %s", Silenced.of(e));
            return new Answerer.Answer(
                    Draft.of(ReviewedWords.of(judgement)).then(Draft.of(phrases.say("answer-failed"))), "rules");
        }
    }

    /** The headline of what holds from before, and that it goes first. */
    List<Bound> stillHolds(Disposition shown, DialogContext context) {
        String rule = shown.reasons().isEmpty()
                ? "pinned"
                : shown.reasons().getFirst().ruleId();
        Bound headline = Bound.of(
                shown.headline(),
                new Fixed(
                        new Source(Source.Kind.RULE, rule, "Still holds from an earlier message", null, null),
                        shown.headline()));
        String key = shown.level() == Level.EMERGENCY ? "still-holds-emergency" : "still-holds";
        return List.of(headline, phrases.say(key, lines.args(context.stated().country())));
    }
}
