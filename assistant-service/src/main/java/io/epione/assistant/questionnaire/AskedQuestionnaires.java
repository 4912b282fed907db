package io.epione.assistant.questionnaire;

import io.epione.assistant.conversation.Conversations;
import io.epione.assistant.questionnaire.Step.Deed;
import io.epione.assistant.questionnaire.Step.Saying;
import io.epione.assistant.reply.Draft;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.questionnaire.Questionnaire;
import io.epione.policies.questionnaire.Questionnaires;
import io.epione.policies.triage.DialogContext;
import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.person.PatientId;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questionnaires in a conversation: what a turn says to them, what they say, and what is stored of it. Thread-safe. */
@ApplicationScoped
public class AskedQuestionnaires {
    private final Questionnaires questionnaires;
    private final Dialogue dialogue;
    private final AnswerJudge judge;
    private final Sayings sayings;
    private final Runs runs;
    private final ResponseJob job;
    private final Conversations conversations;

    AskedQuestionnaires(
            Questionnaires questionnaires,
            Dialogue dialogue,
            AnswerJudge judge,
            Sayings sayings,
            Runs runs,
            ResponseJob job,
            Conversations conversations) {
        this.questionnaires = questionnaires;
        this.dialogue = dialogue;
        this.judge = judge;
        this.sayings = sayings;
        this.runs = runs;
        this.job = job;
        this.conversations = conversations;
    }

    /** An answer that calls for a person, and what it was judged by. */
    public record Grave(DialogContext context, Judgement judgement) {}

    /** Empty where a turn has nothing to do with a questionnaire. */
    public Optional<Step> hear(PatientId patient, UUID conversation, String text, Instant now) {
        return dialogue.hear(patient, conversation, text, now);
    }

    /** Where the answer of a step is grave by the rules on questionnaires. */
    public Optional<Grave> grave(Step step, ProfileSnapshot profile, List<EarlierTurn> earlier) {
        return step.given()
                .map(given -> judge.judge(given, of(step), profile, earlier))
                .filter(judged -> judged.judgement().disposition().grave())
                .map(judged -> new Grave(judged.context(), judged.judgement()));
    }

    /** What the questionnaire says. */
    public Draft says(Step step, ConsentedScope scope) {
        return sayings.of(step, of(step), !scope.allows(DataCategory.QUESTIONNAIRES));
    }

    /** What it says of a text that was not understood. */
    public Draft unclear(Step step, ConsentedScope scope) {
        return says(Step.saying(step.run(), Saying.AGAIN, "", false), scope);
    }

    /** What it says after an answer to something else; nothing where it waits to be asked for. */
    public Draft afterwards(Step step, ConsentedScope scope) {
        Run run = step.run();
        return switch (run.status()) {
            case ASKING -> run.reminded() ? Draft.EMPTY : sayings.back(run, of(step));
            case COMPLETED -> says(step, scope);
            case STOPPED, TAKEN_BACK -> Draft.EMPTY;
        };
    }

    /** Stores where it stands, and has its answers delivered; in the transaction of the turn. */
    public void record(Step step, UUID conversation, UUID turn) {
        if (step.saying() != Saying.NOTHING_TO_TAKE_BACK) {
            runs.save(step.run());
        }
        if (step.bare()) {
            conversations.besideTriage(step.run().patient(), conversation, turn);
        }
        if (step.deed() == Deed.DELIVER) {
            job.deliverLater(step.run());
        }
    }

    private Questionnaire of(Step step) {
        return questionnaires.find(step.run().questionnaire()).orElseThrow();
    }
}
