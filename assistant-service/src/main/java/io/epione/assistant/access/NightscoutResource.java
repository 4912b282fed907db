package io.epione.assistant.access;

import io.epione.assistant.http.Problem;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The secret for Nightscout uploaders and readers: made and changed here, and shown only then. */
@Path("/api/me/nightscout")
@RunOnVirtualThread
class NightscoutResource {
    private final RoleBasedAccess access;
    private final NightscoutSecrets secrets;
    private final AuditTrail audit;

    @Inject
    NightscoutResource(RoleBasedAccess access, NightscoutSecrets secrets, AuditTrail audit) {
        this.access = access;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * The secret as it is typed into an uploader.
     *
     * @param apiSecret the hexadecimal SHA-1 of it, as clients put it into the {@code api-secret} header
     */
    record Made(String secret, String apiSecret) {}

    /** Whether there is a secret, and since when. */
    record Status(boolean active, @Nullable Instant createdAt) {}

    @GET
    public Status get(@QueryParam("patient") @Nullable String patient) {
        return status(access.inChargeOf(Named.optional(patient)).id());
    }

    @POST
    @Transactional
    public Made make(@QueryParam("patient") @Nullable String patient) {
        Person person = access.mayDecideFor(Named.optional(patient));
        String secret = secrets.rotate(person.id());
        audit.recordChange(person.id(), access.caller(), "nightscout-secret-made");
        return new Made(secret, NightscoutSecrets.sha1(secret));
    }

    @PUT
    @Transactional
    public Made rotate(@QueryParam("patient") @Nullable String patient) {
        return make(patient);
    }

    @DELETE
    @Transactional
    public Status revoke(@QueryParam("patient") @Nullable String patient) {
        Person person = access.mayDecideFor(Named.optional(patient));
        if (!secrets.revoke(person.id())) {
            throw Problem.notFound();
        }
        audit.recordChange(person.id(), access.caller(), "nightscout-secret-ended");
        return status(person.id());
    }

    private Status status(PatientId patient) {
        var since = secrets.createdAt(patient);
        return new Status(since.isPresent(), since.orElse(null));
    }
}
