package io.epione.assistant.turn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.assistant.conversation.ChatEvents;
import io.epione.assistant.conversation.Conversations;
import io.epione.assistant.conversation.Pins;
import io.epione.assistant.decision.Decision;
import io.epione.assistant.decision.Decisions;
import io.epione.assistant.escalation.Escalations;
import io.epione.assistant.genome.SealedWords;
import io.epione.assistant.questionnaire.AskedQuestionnaires;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Citations;
import io.epione.assistant.reply.Phrases;
import io.epione.assistant.reply.Reply;
import io.epione.assistant.reply.writer.ModelWords;
import io.epione.policies.disposition.Disposition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores a turn with everything that follows from it: decision, escalation, pin, reply and events, or nothing at all. */
@ApplicationScoped
class TurnRecorder {
    private static final String REQUESTED = "requested";

    private final Conversations conversations;
    private final Pins pins;
    private final Escalations escalations;
    private final Decisions decisions;
    private final Proposals proposals;
    private final Phrases phrases;
    private final ObjectMapper json;
    private final SealedWords sealed;
    private final AskedQuestionnaires questionnaires;

    TurnRecorder(
            Conversations conversations,
            Pins pins,
            Escalations escalations,
            Decisions decisions,
            Proposals proposals,
            Phrases phrases,
            ObjectMapper json,
            SealedWords sealed,
            AskedQuestionnaires questionnaires) {
        this.conversations = conversations;
        this.pins = pins;
        this.escalations = escalations;
        this.decisions = decisions;
        this.proposals = proposals;
        this.phrases = phrases;
        this.json = json;
        this.sealed = sealed;
        this.questionnaires = questionnaires;
    }

    /** The reply as it was stored; empty when the same turn was stored by somebody else in the meantime. */
    @Transactional
    Optional<String> record(Turn turn, Composition composition) {
        if (!conversations.begin(
                turn.patient(), turn.conversation(), turn.id(), turn.clientTurnId(), turn.at(), turn.text())) {
            return Optional.empty();
        }
        UUID decision = UUID.randomUUID();
        Set<String> ofGenes = GeneticWords.of(composition);
        Escalations.@Nullable Raised raised =
                composition.escalates() ? raise(turn, composition, decision, ofGenes) : null;
        List<Bound> sentences = new ArrayList<>(composition.sentences());
        if (raised != null) {
            sentences.addAll(loopLines(raised.status(), composition));
            keepOnScreen(turn, composition, raised);
        }
        Reply reply = reply(turn, composition, sentences, decision, escalation(raised, composition));
        decisions.store(new Decision(
                decision,
                turn.patient(),
                "turn",
                composition.context().now(),
                composition.context(),
                composition.judgement(),
                sealed.sealed(turn.patient(), ofGenes, output(reply, composition.modelWords()))));
        String left = write(reply);
        String stored =
                ofGenes.isEmpty() ? left : write(sealed.sealed(turn.patient(), ofGenes, json.valueToTree(reply)));
        conversations.answer(turn.patient(), turn.conversation(), turn.id(), stored, composition.asked());
        composition.questionnaire().ifPresent(step -> questionnaires.record(step, turn.conversation(), turn.id()));
        List<Conversations.Showing> shown = new ArrayList<>();
        shown.add(new Conversations.Showing("patient", write(new ChatEvents.Said(turn.id(), turn.text()))));
        shown.add(new Conversations.Showing("reply", stored));
        if (raised != null) {
            shown.add(new Conversations.Showing("escalation", write(state(raised, composition))));
        }
        conversations.show(turn.patient(), turn.conversation(), turn.at(), shown);
        return Optional.of(left);
    }

    /** The reply, and what a language model said of it beside what it stands for. */
    private JsonNode output(Reply reply, ModelWords words) {
        ObjectNode output = json.valueToTree(reply);
        return words.none() ? output : output.set("modelWords", json.valueToTree(words));
    }

    /** The reply of a turn that cannot be stored; says that nobody was told. */
    String unstored(Turn turn, Composition composition) {
        List<Bound> sentences = new ArrayList<>(composition.sentences());
        sentences.add(phrases.say("turn-not-saved"));
        return write(reply(turn, composition, sentences, null, null));
    }

    private Escalations.Raised raise(Turn turn, Composition composition, UUID decision, Set<String> ofGenes) {
        return escalations.raise(proposals
                .of(turn, composition, status -> told(status, composition), decision)
                .worded(sealed.sealing(turn.patient(), ofGenes)));
    }

    private List<String> told(String status, Composition composition) {
        return Stream.concat(composition.sentences().stream(), loopLines(status, composition).stream())
                .map(Bound::text)
                .toList();
    }

    /** Until somebody has accepted, the person reads that nobody has read it, and what to do meanwhile. */
    private List<Bound> loopLines(String status, Composition composition) {
        List<Bound> lines = new ArrayList<>();
        if (composition.wantsPerson()) {
            lines.add(phrases.say("person-requested"));
        }
        lines.addAll(loopLines(status));
        return lines;
    }

    private List<Bound> loopLines(String status) {
        List<Bound> lines = new ArrayList<>();
        if (!status.equals(REQUESTED)) {
            lines.add(phrases.say("escalation-in-hand"));
            return lines;
        }
        lines.add(phrases.say("not-read-yet"));
        if (!escalations.staffed()) {
            lines.add(phrases.say("no-staffed-inbox"));
        }
        return lines;
    }

    private void keepOnScreen(Turn turn, Composition composition, Escalations.Raised raised) {
        Disposition judged = composition.judgement().disposition();
        if (Pins.stays(judged.level(), judged.crisis())) {
            pins.pin(turn.patient(), raised.id(), raised.status(), judged, turn.at());
        }
    }

    private static Reply.@Nullable EscalationRef escalation(
            Escalations.@Nullable Raised raised, Composition composition) {
        if (raised != null) {
            return new Reply.EscalationRef(raised.id(), raised.status());
        }
        return composition.pins().stream()
                .findFirst()
                .map(pin -> new Reply.EscalationRef(pin.escalation(), pin.status()))
                .orElse(null);
    }

    private ChatEvents.EscalationState state(Escalations.Raised raised, Composition composition) {
        Disposition judged = composition.called();
        String text = loopLines(raised.status()).stream().map(Bound::text).collect(Collectors.joining(" "));
        return new ChatEvents.EscalationState(
                raised.id(), raised.status(), judged.level().code(), judged.crisis(), text);
    }

    private static Reply reply(
            Turn turn,
            Composition composition,
            List<Bound> sentences,
            @Nullable UUID decision,
            Reply.@Nullable EscalationRef escalation) {
        Citations citations = new Citations();
        List<Reply.Sentence> bound = sentences.stream().map(citations::bind).toList();
        return new Reply(
                turn.id(),
                turn.conversation(),
                decision,
                Reply.Banner.of(composition.shown()),
                bound,
                citations.all(),
                composition.charts(),
                composition.suggestions(),
                escalation,
                composition.wording());
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reply cannot be written", e);
        }
    }
}
