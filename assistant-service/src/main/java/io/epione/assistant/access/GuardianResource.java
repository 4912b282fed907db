package io.epione.assistant.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.http.Problem;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guardians of a minor, set by the care team after it has checked who they are. */
@Path("/api/patients/{patient}/guardians")
@RunOnVirtualThread
class GuardianResource {
    private final Access access;
    private final People people;
    private final Minors minors;
    private final Grants grants;
    private final AuditTrail audit;

    @Inject
    GuardianResource(Access access, People people, Minors minors, Grants grants, AuditTrail audit) {
        this.access = access;
        this.people = people;
        this.minors = minors;
        this.grants = grants;
        this.audit = audit;
    }

    @GET
    public GrantView.Page get(@PathParam("patient") String patient) {
        return page(minor(patient));
    }

    @PUT
    @Transactional
    public GrantView.Page put(@PathParam("patient") String patient, @Nullable JsonNode body) {
        Person person = minor(patient);
        if (!minors.isMinor(person)) {
            throw Problem.conflict("Only somebody under " + Minors.AGE + " has a guardian.");
        }
        GrantRequest request = GrantRequest.read(body, Optional.of(Grant.Kind.GUARDIAN));
        grants.put(
                person.id(),
                request.grantee(),
                request.kind(),
                request.categories(),
                access.caller().subject());
        audit.recordChange(person.id(), access.caller(), "guardian-set");
        return page(person);
    }

    @DELETE
    @Path("/{guardian}")
    @Transactional
    public GrantView.Page delete(@PathParam("patient") String patient, @PathParam("guardian") String guardian) {
        Person person = minor(patient);
        if (!grants.revoke(person.id(), guardian, Grant.Kind.GUARDIAN)) {
            throw Problem.notFound();
        }
        audit.recordChange(person.id(), access.caller(), "guardian-ended");
        return page(person);
    }

    private Person minor(String patient) {
        if (!access.caller().is(Role.CARE_TEAM)) {
            throw Problem.notFound();
        }
        return people.find(Named.patient(patient)).orElseThrow(Problem::notFound);
    }

    private GrantView.Page page(Person person) {
        return GrantView.Page.of(grants.of(person.id()).stream()
                .filter(grant -> grant.kind() == Grant.Kind.GUARDIAN)
                .toList());
    }
}
