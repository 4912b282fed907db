package io.epione.assistant.turn;

import io.epione.assistant.conversation.Pins;
import io.epione.assistant.questionnaire.Step;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Chart;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.writer.ModelWords;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.PolicyTrace;
import io.epione.policies.triage.DialogContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a turn came to, before it is stored.
 *
 * @param shown what the banner shows: the judgement, or what is pinned where that is higher
 * @param sentences all of which have passed the gate
 * @param modelWords what a language model said of it
 * @param aside whether it answers something else than what was judged, which an earlier turn has led to
 * @param wantsPerson whether the person asked for one
 * @param asked the questions, by id, that it asks; one at most
 * @param handover what the genes of the person call for in a medicine that was asked about
 * @param questionnaire what the turn does to a questionnaire; empty where it has nothing to do with one
 */
record Composition(
        DialogContext context,
        Judgement judgement,
        Disposition shown,
        List<Bound> sentences,
        List<Chart> charts,
        List<String> suggestions,
        String wording,
        ModelWords modelWords,
        List<Pins.Pin> pins,
        boolean aside,
        boolean wantsPerson,
        List<String> asked,
        Optional<Disposition> handover,
        Optional<Step> questionnaire) {
    Composition {
        sentences = List.copyOf(sentences);
        charts = List.copyOf(charts);
        suggestions = List.copyOf(suggestions);
        pins = List.copyOf(pins);
        asked = List.copyOf(asked);
    }

    /** The same, after which a questionnaire says something. */
    Composition then(Draft questions, Step step) {
        return saying(
                Stream.concat(sentences.stream(), questions.sentences().stream())
                        .toList(),
                questions,
                step);
    }

    /** The same with what a questionnaire says in place of its sentences. */
    Composition instead(Draft questions, Step step) {
        return saying(questions.sentences(), questions, step);
    }

    private Composition saying(List<Bound> said, Draft questions, Step step) {
        return new Composition(
                context,
                judgement,
                shown,
                said,
                charts,
                questions.suggestions().isEmpty() ? suggestions : questions.suggestions(),
                wording,
                modelWords,
                pins,
                aside,
                wantsPerson,
                asked,
                handover,
                Optional.of(step));
    }

    /** Whether a person of the care team must see this; they have seen what an aside follows. */
    boolean escalates() {
        return wantsPerson || handover.isPresent() || ((judgement.disposition().grave() || disputed()) && !aside);
    }

    /** Whether a person must see this for what the genes call for in a medicine, and for nothing else. */
    boolean handoverAlone() {
        return handover.isPresent() && !wantsPerson && !disputed();
    }

    /** What the care team is called for: the judgement, or the handover where that is higher. */
    Disposition called() {
        return handover.map(other -> Banners.highest(judgement.disposition(), other))
                .orElse(judgement.disposition());
    }

    /** Whether another judge is sure of a level two or more above the rules, which a person should look at. */
    boolean disputed() {
        return judgement.trace().opinions().stream().anyMatch(PolicyTrace.Opinion::farAbove);
    }
}
