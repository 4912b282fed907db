package io.epione.assistant.storeddata;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.access.Access;
import io.epione.assistant.decision.Decision;
import io.epione.assistant.decision.Decisions;
import io.epione.assistant.escalation.Escalations;
import io.epione.assistant.escalation.Proposal;
import io.epione.assistant.risk.Assessor;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext;
import io.epione.policies.triage.DialogContext.Trigger;
import io.epione.policies.triage.TriagePolicy;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Judges what was just stored by the same policies as a turn, and escalates by the same rules. Safe to run twice: the
 * escalation's key is made of the rules and the hour.
 */
@ApplicationScoped
class StoredDataJudge {
    private final Access access;
    private final ProfileReader profiles;
    private final Assessor assessor;
    private final TriagePolicy policy;
    private final Decisions decisions;
    private final Escalations escalations;
    private final ReadingWords words;
    private final ObjectMapper json;
    private final Clock clock;

    StoredDataJudge(
            Access access,
            ProfileReader profiles,
            Assessor assessor,
            TriagePolicy policy,
            Decisions decisions,
            Escalations escalations,
            ReadingWords words,
            ObjectMapper json,
            Clock clock) {
        this.access = access;
        this.profiles = profiles;
        this.assessor = assessor;
        this.policy = policy;
        this.decisions = decisions;
        this.escalations = escalations;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    void judge(Trigger trigger, PatientId patient, String payload) {
        Instant now = clock.instant();
        ConsentedScope scope = access.system(patient, "triage");
        assessor.assess(scope, profiles.snapshot(scope, now));
        ProfileSnapshot snapshot = profiles.snapshot(scope, clock.instant());
        DialogContext context =
                new DialogContext(trigger, "", List.of(), DialogContext.Stated.nothing(), snapshot, snapshot.asOf());
        Judgement judgement = policy.evaluate(context);
        Disposition disposition = judgement.disposition();
        if (disposition.level() == Level.NONE && !disposition.crisis()) {
            return;
        }
        UUID decision = UUID.randomUUID();
        String kind = trigger == Trigger.QUESTIONNAIRE ? "questionnaire" : "reading";
        List<String> told = told(judgement);
        decisions.store(new Decision(
                decision,
                patient,
                kind,
                context.now(),
                context,
                judgement,
                json.valueToTree(Map.of("told", told, "payload", payload))));
        if (disposition.crisis() || disposition.level().compareTo(Level.URGENT) >= 0) {
            escalate(kind, patient, payload, snapshot, judgement, told, decision);
        }
    }

    private void escalate(
            String kind,
            PatientId patient,
            String payload,
            ProfileSnapshot snapshot,
            Judgement judgement,
            List<String> told,
            UUID decision) {
        Disposition disposition = judgement.disposition();
        String rules = disposition.reasons().stream()
                .map(Disposition.Reason::ruleId)
                .sorted()
                .collect(Collectors.joining(","));
        Instant hour = snapshot.asOf().truncatedTo(ChronoUnit.HOURS);
        escalations.raise(new Proposal(
                patient,
                kind + ":" + disposition.level().code() + ":" + rules + ":" + hour,
                disposition,
                disposition.reasons().isEmpty()
                        ? disposition.headline()
                        : disposition.reasons().getFirst().text(),
                kind,
                payload,
                words.of(snapshot),
                told,
                words.unknown(snapshot),
                null,
                null,
                decision,
                null));
    }

    private static List<String> told(Judgement judgement) {
        return judgement.say().stream().map(Judgement.Sentence::text).toList();
    }
}
