package io.epione.assistant.reply;

import io.epione.assistant.reply.gate.AnswerGate;
import io.epione.assistant.reply.gate.Verdict;
import io.epione.assistant.reply.owndata.OwnDataResponder;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Answers a turn that is not urgent: the reviewed words of the judgement first, then one's own data, then the knowledge
 * cards. Every sentence passes the gate; when nothing is left, that there is no source is said.
 */
@ApplicationScoped
public class Answerer {
    private static final Logger LOG = Logger.getLogger(Answerer.class);
    private static final Pattern GREETING = Pattern.compile(
            "^\\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?(?: you)?(?: so much| very much)?|thank u|ok(?:ay)?"
                    + "|bye|goodbye|great|cool|yes|no|hallo|hi there|hello there)\\W*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THANKS = Pattern.compile("thank", Pattern.CASE_INSENSITIVE);
    private static final Pattern BYE = Pattern.compile("bye", Pattern.CASE_INSENSITIVE);
    private static final String BY_RULES = "rules";
    private static final String EXTRACTED = "extractive";

    private final OwnDataResponder ownData;
    private final KnowledgeResponder knowledge;
    private final Phrases phrases;
    private final AnswerGate gate;

    Answerer(OwnDataResponder ownData, KnowledgeResponder knowledge, Phrases phrases, AnswerGate gate) {
        this.ownData = ownData;
        this.knowledge = knowledge;
        this.phrases = phrases;
        this.gate = gate;
    }

    /**
     * An answer.
     *
     * @param wording who chose the words: {@code rules}, {@code extractive} or {@code llm}
     */
    public record Answer(Draft draft, String wording) {
        /** Whether data or a card was found for it. */
        public boolean found() {
            return wording.equals(EXTRACTED);
        }
    }

    /**
     * @param wantsPerson whether a person was asked for, which needs no further answer
     * @param doing told the key of what is being done
     */
    public Answer answer(Ask ask, Judgement judgement, boolean wantsPerson, Consumer<String> doing) {
        Draft ruled = Draft.of(ReviewedWords.of(judgement));
        if (MedicineQuestion.in(ask)) {
            ruled = ruled.then(Draft.of(
                            phrases.say(MedicineQuestion.ofAmount(ask) ? "medicine-dose" : "medicine-question")))
                    .suggesting(List.of(phrases.say("suggest-talk-to-person").text()));
        }
        Draft found = whole(found(ask, judgement, doing, ruled, wantsPerson));
        Draft all = gated(ruled).then(found);
        if (all.empty() && !wantsPerson) {
            return new Answer(gated(nothing(ask)), BY_RULES);
        }
        return new Answer(all, found.empty() ? BY_RULES : EXTRACTED);
    }

    private Draft found(Ask ask, Judgement judgement, Consumer<String> doing, Draft ruled, boolean wantsPerson) {
        doing.accept("status-looking-at-data");
        Optional<Draft> own = ownData.answer(ask);
        if (own.isPresent()) {
            return own.get();
        }
        if (GREETING.matcher(ask.text()).matches()) {
            return Draft.EMPTY;
        }
        boolean complaint = judgement.disposition().level() != Level.NONE;
        if (wantsPerson && !complaint) {
            return Draft.EMPTY;
        }
        Optional<Draft> never = ruled.empty() ? ownData.notRecordedBefore(ask) : Optional.empty();
        if (never.isPresent()) {
            return never.get();
        }
        doing.accept("status-looking-for-source");
        return knowledge
                .answer(ask)
                .or(() -> ruled.empty() ? ownData.notRecorded(ask) : Optional.empty())
                .orElse(Draft.EMPTY);
    }

    private Draft nothing(Ask ask) {
        if (GREETING.matcher(ask.text()).matches()) {
            String words = ask.text();
            return Draft.of(phrases.say(
                    THANKS.matcher(words).find() ? "thanks" : BYE.matcher(words).find() ? "goodbye" : "greeting"));
        }
        return Draft.of(phrases.say("no-source"))
                .suggesting(List.of(phrases.say("suggest-talk-to-person").text()));
    }

    /** What is found is said whole or not at all: the sentences of one answer may be each other's caveat. */
    private Draft whole(Draft draft) {
        Draft passed = gated(draft);
        return passed.sentences().size() == draft.sentences().size() ? passed : Draft.EMPTY;
    }

    private Draft gated(Draft draft) {
        List<Bound> passed = new ArrayList<>();
        for (Bound sentence : draft.sentences()) {
            switch (gate.check(sentence.text(), sentence.cited())) {
                case Verdict.Passed _ -> passed.add(sentence);
                case Verdict.Blocked(String reason) -> LOG.warnf("A sentence was not said: %s", reason);
            }
        }
        return new Draft(passed, passed.isEmpty() ? List.of() : draft.charts(), draft.suggestions());
    }
}
