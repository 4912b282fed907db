package io.epione.assistant.questionnaire;

import io.epione.assistant.delivery.Sender;
import io.epione.assistant.storeddata.AnswersGiven;
import io.epione.assistant.triage.SafeJudge;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.questionnaire.Questionnaire;
import io.epione.policies.triage.DialogContext;
import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.snapshot.ProfileSnapshot;
import io.epione.signals.DevicePayload;
import io.epione.signals.SignalIntake;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Judges an answer at once by the rules that judge it when it is stored, and read as it is read then. Thread-safe. */
@ApplicationScoped
class AnswerJudge {
    private static final String FORMAT = "fhir";

    private final SignalIntake door;
    private final AnswersGiven answers;
    private final SafeJudge judge;

    AnswerJudge(SignalIntake door, AnswersGiven answers, SafeJudge judge) {
        this.door = door;
        this.answers = answers;
        this.judge = judge;
    }

    /** What was judged, and how. */
    record Judged(DialogContext context, Judgement judgement) {}

    Judged judge(Step.Given given, Questionnaire of, ProfileSnapshot profile, List<EarlierTurn> earlier) {
        Instant now = profile.asOf();
        byte[] body = Response.bundle(Response.of(given, of, profile.person().id(), now));
        RawPayload raw = new RawPayload(
                UUID.randomUUID(), profile.person().id(), FORMAT, Sender.SELF, "application/fhir+json", body, now);
        DialogContext context = answers.context(
                door.read(FORMAT, new DevicePayload(raw, profile.person()))
                        .batch()
                        .entries(),
                profile,
                earlier);
        return new Judged(context, judge.judge(context));
    }
}
