package io.epione.assistant.risk;

import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.ModelRef;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the models say about a person, and why some say nothing. */
@Path("/api/risks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RiskResource {
    private final Access access;
    private final Assessor assessor;

    RiskResource(Access access, Assessor assessor) {
        this.access = access;
        this.assessor = assessor;
    }

    /** Assessments and refusals. What a model keeps but does not show to a person stands among the refusals. */
    public record Risks(List<Assessment.RiskAssessment> assessments, List<Assessment.NotAssessable> notAssessable) {}

    @GET
    public Risks risks(@QueryParam("patient") @Nullable String patient) {
        List<Assessment> all = assessor.assess(scope(patient));
        return new Risks(
                all.stream()
                        .filter(Assessment.RiskAssessment.class::isInstance)
                        .map(Assessment.RiskAssessment.class::cast)
                        .filter(Assessment.RiskAssessment::shown)
                        .toList(),
                all.stream()
                        .filter(found -> !(found instanceof Assessment.RiskAssessment risk) || !risk.shown())
                        .map(RiskResource::refusal)
                        .toList());
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

    private ConsentedScope scope(@Nullable String patient) {
        if (patient == null) {
            return access.own("risk");
        }
        if (!PatientId.isValid(patient)) {
            throw Problem.notFound();
        }
        return access.over(new PatientId(patient), "risk");
    }
}
