package io.epione.assistant.risk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.decision.Decision;
import io.epione.assistant.decision.Decisions;
import io.epione.models.ModelCatalog;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.AssessmentLog;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Runs every model on a person's profile and stores what is new as a fact (hop 6), with its decision. */
@ApplicationScoped
public class Assessor {
    private final ModelCatalog models;
    private final ProfileReader profiles;
    private final AssessmentLog log;
    private final Decisions decisions;
    private final ObjectMapper json;
    private final Clock clock;

    Assessor(
            ModelCatalog models,
            ProfileReader profiles,
            AssessmentLog log,
            Decisions decisions,
            ObjectMapper json,
            Clock clock) {
        this.models = models;
        this.profiles = profiles;
        this.log = log;
        this.decisions = decisions;
        this.json = json;
        this.clock = clock;
    }

    /** What every model of the catalogue says now, in the order of the chain. */
    @Transactional
    public List<Assessment> assess(ConsentedScope scope) {
        return assess(scope, profiles.snapshot(scope, clock.instant()));
    }

    /** The same on a profile that was read already. */
    @Transactional
    public List<Assessment> assess(ConsentedScope scope, ProfileSnapshot snapshot) {
        List<Assessment> assessments = models.assessAll(snapshot);
        boolean changed = false;
        for (Assessment assessment : assessments) {
            Assessment before = snapshot.assessments().get(assessment.model().id());
            if (before == null || !same(before, assessment)) {
                log.store(assessment);
                keep(scope, assessment, "assessment");
                changed = true;
            }
        }
        if (changed) {
            models.assessShadows(snapshot, assessments).forEach(shadow -> keep(scope, shadow, "shadow"));
        }
        return assessments;
    }

    private void keep(ConsentedScope scope, Assessment assessment, String kind) {
        decisions.store(new Decision(
                UUID.randomUUID(), scope.patient(), kind, assessment.asOf(), null, null, json.valueToTree(assessment)));
    }

    /** Same model, same inputs, same result; only the moment differs. */
    private static boolean same(Assessment before, Assessment now) {
        return switch (now) {
            case Assessment.RiskAssessment risk ->
                before instanceof Assessment.RiskAssessment old
                        && old.model().equals(risk.model())
                        && old.outputs().equals(risk.outputs())
                        && old.inputs().equals(risk.inputs());
            case Assessment.NotAssessable not ->
                before instanceof Assessment.NotAssessable old
                        && old.model().equals(not.model())
                        && old.problems().equals(not.problems());
        };
    }
}
