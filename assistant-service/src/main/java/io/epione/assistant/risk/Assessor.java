package io.epione.assistant.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.access.Access;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs every model on a person's profile and stores what is new as a fact (hop 6), with its decision. */
@ApplicationScoped
public class Assessor {
    private final Access access;
    private final ModelCatalog models;
    private final ProfileReader profiles;
    private final AssessmentLog log;
    private final Decisions decisions;
    private final ObjectMapper json;
    private final Clock clock;

    Assessor(
            Access access,
            ModelCatalog models,
            ProfileReader profiles,
            AssessmentLog log,
            Decisions decisions,
            ObjectMapper json,
            Clock clock) {
        this.access = access;
        this.models = models;
        this.profiles = profiles;
        this.log = log;
        this.decisions = decisions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A profile, and what every model of the catalogue says of it, in the order of the chain and without bounds.
     *
     * @param kept by place, the answer as it is stored: this one, or an earlier one that says the same; empty where the
     *     reader sees less than the person and nothing is stored
     */
    public record Assessed(ProfileSnapshot profile, List<Assessment> answers, List<Assessment> kept) {}

    /** Runs the models as of now. */
    @Transactional
    public Assessed assess(ConsentedScope scope) {
        ProfileSnapshot snapshot = profiles.snapshot(scope, clock.instant());
        List<Assessment> assessments = models.assessAll(snapshot);
        if (!access.isWhole(scope)) {
            return new Assessed(snapshot, assessments, List.of());
        }
        List<Assessment> kept = new ArrayList<>();
        boolean changed = false;
        for (Assessment assessment : assessments) {
            Assessment before = snapshot.assessments().get(assessment.model().id());
            if (before == null || !assessment.saysTheSameAs(before)) {
                log.store(scope, assessment);
                keep(assessment, "assessment");
                changed = true;
                kept.add(assessment);
            } else {
                kept.add(before);
            }
        }
        if (changed) {
            models.assessShadows(snapshot, assessments).forEach(shadow -> keep(shadow, "shadow"));
        }
        return new Assessed(snapshot, assessments, kept);
    }

    /** The id of the decision with the answer at a place; null where none is kept. */
    @Nullable
    UUID decision(Assessed assessed, int place) {
        return assessed.kept().isEmpty()
                ? null
                : Decision.idOf("assessment", json.valueToTree(assessed.kept().get(place)));
    }

    private void keep(Assessment assessment, String kind) {
        JsonNode said = json.valueToTree(assessment);
        decisions.store(new Decision(
                Decision.idOf(kind, said), assessment.patient(), kind, assessment.asOf(), null, null, said));
    }
}
