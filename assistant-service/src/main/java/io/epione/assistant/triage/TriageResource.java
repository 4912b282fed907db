package io.epione.assistant.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.triage.DialogContext;
import io.epione.policies.triage.DialogContext.Trigger;
import io.epione.policies.triage.Interview;
import io.epione.policies.understanding.Finding;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Judges a case without a profile, for every signed-in role. Stores nothing. What understanding and judgement took, in
 * milliseconds, stands in {@code Server-Timing} (W3C).
 */
@Path("/api/triage")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class TriageResource {
    private static final double NANOS_OF_MILLISECOND = 1e6;

    private final Access access;
    private final SafeJudge judge;
    private final Interview interview;
    private final Clock clock;

    TriageResource(Access access, SafeJudge judge, Interview interview, Clock clock) {
        this.access = access;
        this.judge = judge;
        this.interview = interview;
        this.clock = clock;
    }

    /** What came of a case. */
    record Answer(
            String level,
            boolean crisis,
            List<Reason> reasons,
            List<Found> findings,
            List<Judgement.Question> questions) {}

    record Reason(String ruleId, String level, String text, String source) {
        static Reason of(Disposition.Reason reason) {
            return new Reason(reason.ruleId(), reason.level().code(), reason.text(), reason.source());
        }
    }

    /** A finding with its words small and dashed, as all names of the contract are. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            String concept,
            String label,
            String status,
            String subject,
            int start,
            int end,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable Double onsetHours,
            @Nullable Integer severity) {
        static Found of(Finding finding) {
            return new Found(
                    finding.concept(),
                    finding.label(),
                    finding.status().name().toLowerCase(Locale.ROOT),
                    finding.subject().name().toLowerCase(Locale.ROOT),
                    finding.start(),
                    finding.end(),
                    finding.value(),
                    finding.unit(),
                    finding.onsetHours(),
                    finding.severity());
        }
    }

    @POST
    @RunOnVirtualThread
    public RestResponse<Answer> triage(@Nullable TriageRequest request) {
        access.caller();
        if (request == null) {
            throw Problem.badRequest("Send a JSON object with at least a text.");
        }
        String text = TurnText.accept(request.text());
        long began = System.nanoTime();
        Judgement judgement = judge.judge(new DialogContext(
                Trigger.TURN,
                text,
                List.of(),
                request.stated(),
                null,
                clock.instant(),
                request.answered(interview::asks),
                List.of()));
        double took = (System.nanoTime() - began) / NANOS_OF_MILLISECOND;
        Disposition disposition = judgement.disposition();
        Answer answer = new Answer(
                disposition.level().code(),
                disposition.crisis(),
                disposition.reasons().stream().map(Reason::of).toList(),
                judgement.findings().stream().map(Found::of).toList(),
                judgement.questions());
        return RestResponse.ResponseBuilder.ok(answer)
                .header("Server-Timing", String.format(Locale.ROOT, "judge;dur=%.1f", took))
                .build();
    }
}
