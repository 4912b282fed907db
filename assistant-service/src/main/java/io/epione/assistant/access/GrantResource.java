package io.epione.assistant.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.http.Problem;
import io.epione.profile.person.Person;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a person lets in: vendors who deliver, caregivers who read. A guardian names the minor by {@code ?patient=}. */
@Path("/api/me/grants")
@RunOnVirtualThread
class GrantResource {
    private final RoleBasedAccess access;
    private final Grants grants;
    private final AuditTrail audit;

    @Inject
    GrantResource(RoleBasedAccess access, Grants grants, AuditTrail audit) {
        this.access = access;
        this.grants = grants;
        this.audit = audit;
    }

    @GET
    public GrantView.Page get(@QueryParam("patient") @Nullable String patient) {
        return GrantView.Page.of(
                grants.of(access.inChargeOf(Named.optional(patient)).id()));
    }

    /** Gives or replaces one grant; the others stay. */
    @PUT
    @Transactional
    public GrantView.Page put(@QueryParam("patient") @Nullable String patient, @Nullable JsonNode body) {
        Person person = access.mayDecideFor(Named.optional(patient));
        GrantRequest request = GrantRequest.read(body, Optional.empty());
        grants.put(
                person.id(),
                request.grantee(),
                request.kind(),
                request.categories(),
                access.caller().subject());
        audit.recordChange(person.id(), access.caller(), "grant-given");
        return GrantView.Page.of(grants.of(person.id()));
    }

    @DELETE
    @Transactional
    public GrantView.Page delete(
            @QueryParam("patient") @Nullable String patient, @QueryParam("grantee") @Nullable String grantee) {
        if (grantee == null || grantee.isEmpty()) {
            throw Problem.unprocessable(
                    "Say whose grant ends.",
                    List.of(new Problem.Field("grantee", "missing", "Add ?grantee= with the other's subject.")));
        }
        return revoke(patient, grantee);
    }

    @DELETE
    @Path("/{grantee}")
    @Transactional
    public GrantView.Page deleteNamed(
            @QueryParam("patient") @Nullable String patient, @PathParam("grantee") String grantee) {
        return revoke(patient, grantee);
    }

    /** Ends what the grantee was given by the person; a guardian's right is the care team's to end. */
    private GrantView.Page revoke(@Nullable String patient, String grantee) {
        Person person = access.mayDecideFor(Named.optional(patient));
        boolean vendor = grants.revoke(person.id(), grantee, Grant.Kind.VENDOR);
        boolean caregiver = grants.revoke(person.id(), grantee, Grant.Kind.CAREGIVER);
        if (!vendor && !caregiver) {
            throw Problem.notFound();
        }
        audit.recordChange(person.id(), access.caller(), "grant-ended");
        return GrantView.Page.of(grants.of(person.id()));
    }
}
