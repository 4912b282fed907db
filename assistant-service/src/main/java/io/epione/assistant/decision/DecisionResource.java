package io.epione.assistant.decision;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Explains a decision to the person it is about and to those who may see that person. */
@Path("/api/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DecisionResource {
    private final Access access;
    private final PostgresDecisions decisions;
    private final Explainer explainer;

    DecisionResource(Access access, PostgresDecisions decisions, Explainer explainer) {
        this.access = access;
        this.decisions = decisions;
        this.explainer = explainer;
    }

    @GET
    @Path("{id}")
    public Explanation explain(@PathParam("id") UUID id) {
        Decision decision = QuarkusTransaction.joiningExisting()
                .call(() -> decisions.find(id))
                .orElseThrow(Problem::notFound);
        access.over(decision.patient(), "explanation");
        // A caregiver reads neither words nor reasons of a person's talk; both could tell of a crisis.
        if (access.caller().is(Role.CAREGIVER)) {
            throw Problem.notFound();
        }
        return explainer.explain(decision);
    }
}
