package io.epione.assistant.access;

import io.epione.assistant.config.EpioneConfig;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The secret for Nightscout uploaders and readers: made and changed here, and shown only then. */
@Path("/api/me/nightscout")
@RunOnVirtualThread
class NightscoutResource {
    private final RoleBasedAccess access;
    private final NightscoutSecrets secrets;
    private final AuditTrail audit;
    private final EpioneConfig config;
    private final Clock clock;

    @Inject
    NightscoutResource(
            RoleBasedAccess access, NightscoutSecrets secrets, AuditTrail audit, EpioneConfig config, Clock clock) {
        this.access = access;
        this.secrets = secrets;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The secret as it is typed into an uploader.
     *
     * @param apiSecret the hexadecimal SHA-1 of it, as clients put it into the {@code api-secret} header
     * @param previousUntil until when the secret before it still works; null when it does not
     */
    record Made(String secret, String apiSecret, @Nullable Instant previousUntil) {}

    /** Whether there is a secret, since when, and until when the one before it works too. */
    record Status(
            boolean active,
            @Nullable Instant createdAt,
            @Nullable Instant previousUntil) {}

    @GET
    public Status get(@QueryParam("patient") @Nullable String patient) {
        return status(access.inChargeOf(Named.optional(patient)).id());
    }

    /** A new secret in place of all before, which end at once: somebody else may know them. */
    @POST
    @Transactional
    public Made make(@QueryParam("patient") @Nullable String patient) {
        return make(patient, Duration.ZERO);
    }

    /** A new secret, while the one before it works on for the overlap: time to change it in every uploader. */
    @PUT
    @Transactional
    public Made rotate(@QueryParam("patient") @Nullable String patient) {
        return make(patient, config.access().secretOverlap());
    }

    private Made make(@Nullable String patient, Duration overlap) {
        Person person = access.mayDecideFor(Named.optional(patient));
        String secret = secrets.make(person.id(), clock.instant().plus(overlap));
        audit.recordChange(person.id(), access.caller(), "nightscout-secret-made");
        return new Made(
                secret,
                NightscoutSecrets.sha1(secret),
                secrets.overlapEnds(person.id()).orElse(null));
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
        return new Status(
                since.isPresent(),
                since.orElse(null),
                secrets.overlapEnds(patient).orElse(null));
    }
}
