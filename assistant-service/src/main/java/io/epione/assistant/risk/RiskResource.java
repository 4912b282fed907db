package io.epione.assistant.risk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.epione.assistant.access.Access;
import io.epione.assistant.access.Role;
import io.epione.assistant.monitoring.Degraded;
import io.epione.assistant.series.SeriesWatch;
import io.epione.models.Explanation;
import io.epione.models.ModelCatalog;
import io.epione.models.RiskModel;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.ModelRef;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the models say about a person, and why some say nothing. */
@Path("/api/risks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RiskResource {
    private final Access access;
    private final Assessor assessor;
    private final ModelCatalog models;
    private final SeriesWatch series;
    private final Degraded degraded;

    RiskResource(Access access, Assessor assessor, ModelCatalog models, SeriesWatch series, Degraded degraded) {
        this.access = access;
        this.assessor = assessor;
        this.models = models;
        this.series = series;
        this.degraded = degraded;
    }

    /**
     * Assessments and refusals, those with their bounds. What a model keeps but does not show to a person stands among the refusals; what is for
     * the care team only is there for nobody else.
     */
    public record Risks(List<Explained> assessments, List<Assessment.NotAssessable> notAssessable) {}

    /**
     * An assessment and why it is what it is.
     *
     * @param degraded what speaks against its inputs; mostly nothing
     * @param decisionId the decision that keeps it, to be read and replayed at {@code /api/decisions}; none for a reader who
     *     sees less than the person, of whom nothing is kept
     */
    public record Explained(
            @JsonUnwrapped Assessment.RiskAssessment assessment,
            Explanation explanation,
            List<String> degraded,
            @Nullable UUID decisionId) {}

    @GET
    public Risks risks(@QueryParam("patient") @Nullable String patient) {
        List<Explained> assessments = new ArrayList<>();
        List<Assessment.NotAssessable> refusals = new ArrayList<>();
        boolean careTeam = access.caller().is(Role.CARE_TEAM);
        ConsentedScope scope = access.named(patient, "risk");
        Assessor.Assessed assessed = assessor.assess(scope);
        List<Assessment> answers = models.bounded(assessed.profile(), assessed.answers());
        for (int i = 0; i < answers.size(); i++) {
            Assessment found = answers.get(i);
            RiskModel model = models.find(found.model().id()).orElseThrow();
            if (model.forCareTeam() && !careTeam) {
                continue;
            }
            if (found instanceof Assessment.RiskAssessment risk && (risk.shown() || model.forCareTeam())) {
                assessments.add(new Explained(
                        risk, model.explain(risk), degraded.of(risk, model.card()), assessor.decision(assessed, i)));
            } else {
                refusals.add(refusal(found));
            }
        }
        // A caregiver learns nothing of what the person wrote.
        boolean symptoms = !access.caller().is(Role.CAREGIVER);
        for (SeriesWatch.Said said : series.kept(scope, assessed.profile(), symptoms)) {
            switch (said.assessment()) {
                case Assessment.RiskAssessment risk ->
                    assessments.add(new Explained(
                            risk,
                            Objects.requireNonNull(said.explanation()),
                            degraded.of(risk, said.card()),
                            said.decision()));
                case Assessment.NotAssessable not -> refusals.add(not);
            }
        }
        return new Risks(assessments, refusals);
    }

    private static Assessment.NotAssessable refusal(Assessment assessment) {
        return switch (assessment) {
            case Assessment.NotAssessable not -> not;
            case Assessment.RiskAssessment risk -> {
                ModelRef model = risk.model();
                List<Assessment.Problem> why = risk.warnings().stream()
                        .map(warning -> new Assessment.Problem("eligibility", "not-shown", warning))
                        .toList();
                yield new Assessment.NotAssessable(model, risk.patient(), risk.asOf(), why);
            }
        };
    }
}
