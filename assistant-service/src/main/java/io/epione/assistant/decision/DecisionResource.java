package io.epione.assistant.decision;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Caller;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
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
    public Explanation explain(@PathParam("id") String id) {
        Decision decision = decision(id)
                .flatMap(known -> QuarkusTransaction.joiningExisting().call(() -> decisions.find(known)))
                .orElseThrow(Problem::notFound);
        access.over(decision.patient(), "explanation");
        // A caregiver reads neither words nor reasons of a person's talk; both could tell of a crisis.
        Caller caller = access.caller();
        boolean own = caller.is(Role.PATIENT)
                && caller.patient().equals(decision.patient())
                && !decision.kind().equals(Decision.TO_CONFIRM);
        if (!own && !caller.is(Role.CARE_TEAM)) {
            throw Problem.notFound();
        }
        return explainer.explain(decision);
    }

    private static Optional<UUID> decision(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
