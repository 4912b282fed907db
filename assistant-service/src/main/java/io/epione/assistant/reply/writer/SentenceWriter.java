package io.epione.assistant.reply.writer;

import io.epione.assistant.http.Silenced;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.gate.AnswerGate;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Has a language model word the statements of a draft, each by itself. A sentence of the model stands in for the
 * built-in one, with its citations, only when it states the same and passes the same gate; whatever else happens, the
 * built-in one stays. Thread-safe.
 */
@ApplicationScoped
public class SentenceWriter {
    private static final Logger LOG = Logger.getLogger(SentenceWriter.class);
    private static final int MOST = 12;

    private final LanguageModel model;
    private final PersonsConsent consent;
    private final AllowList allowed;
    private final SameStatement same;
    private final AnswerGate gate;

    SentenceWriter(
            LanguageModel model, PersonsConsent consent, AllowList allowed, SameStatement same, AnswerGate gate) {
        this.model = model;
        this.consent = consent;
        this.allowed = allowed;
        this.same = same;
        this.gate = gate;
    }

    /**
     * A draft as it may leave.
     *
     * @param words what the model said of it
     */
    public record Written(Draft draft, ModelWords words) {}

    /**
     * @param calm that the turn is neither urgent nor a crisis
     * @param draft whose sentences have passed the gate
     * @param asked run before the model is asked, and not when it is not
     */
    public Written write(Calm calm, PatientId patient, Draft draft, Runnable asked) {
        try {
            return model.on() ? written(patient, draft, asked) : new Written(draft, ModelWords.NONE);
        } catch (RuntimeException e) {
            LOG.errorf("The built-in sentences go out: %s", Silenced.of(e));
            return new Written(draft, ModelWords.NONE);
        }
    }

    private Written written(PatientId patient, Draft draft, Runnable asked) {
        Map<Integer, Skeleton> open = open(draft.sentences());
        if (open.isEmpty() || !consent.given(patient)) {
            return new Written(draft, ModelWords.NONE);
        }
        asked.run();
        Optional<List<String>> answer =
                model.word(open.values().stream().map(Skeleton::text).toList());
        Written written = answer.map(words -> chosen(draft, open, words)).orElse(new Written(draft, ModelWords.NONE));
        model.learn(!written.words().none());
        return written;
    }

    /** What may be sent, by the sentence's place in the draft. */
    private Map<Integer, Skeleton> open(List<Bound> sentences) {
        Map<Integer, Skeleton> open = new LinkedHashMap<>();
        for (int i = 0; i < sentences.size() && open.size() < MOST; i++) {
            int place = i;
            allowed.of(sentences.get(i)).ifPresent(skeleton -> open.put(place, skeleton));
        }
        return open;
    }

    private Written chosen(Draft draft, Map<Integer, Skeleton> open, List<String> words) {
        List<Bound> sentences = new ArrayList<>(draft.sentences());
        List<ModelWords.Sentence> said = new ArrayList<>();
        int next = 0;
        for (var entry : open.entrySet()) {
            Bound ours = sentences.get(entry.getKey());
            Optional<String> text = text(ours, entry.getValue(), words.get(next++));
            if (text.isPresent()) {
                sentences.set(entry.getKey(), new Bound(text.get(), ours.cited()));
                said.add(new ModelWords.Sentence(ours.text(), text.get()));
            }
        }
        return said.isEmpty()
                ? new Written(draft, ModelWords.NONE)
                : new Written(
                        new Draft(sentences, draft.charts(), draft.suggestions()), new ModelWords(model.name(), said));
    }

    /** The model's sentence with everything put back; empty when it is ours, says something else or is not borne. */
    private Optional<String> text(Bound ours, Skeleton skeleton, String words) {
        if (!same.holds(skeleton, words)) {
            return Optional.empty();
        }
        return skeleton.filled(words)
                .filter(text -> !text.equals(ours.text()))
                .filter(text -> gate.check(text, ours.cited()).passed());
    }
}
