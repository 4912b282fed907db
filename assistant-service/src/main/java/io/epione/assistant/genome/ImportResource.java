package io.epione.assistant.genome;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Caller;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far a file has come, and what became of it. */
@Path(GenomeUpload.PATH + "/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ImportResource {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String PURPOSE = "genome";

    private static final int LISTED = 20;

    private final Access access;
    private final ImportViews views;
    private final FlaggedFiles flagged;

    @Inject
    ImportResource(Access access, ImportViews views, FlaggedFiles flagged) {
        this.access = access;
        this.views = views;
        this.flagged = flagged;
    }

    /** The newest files, the newest first. */
    @GET
    public Map<String, List<ImportView>> list(@QueryParam("patient") @Nullable String patient) {
        return Map.of("items", views.newest(access.named(patient, PURPOSE), LISTED));
    }

    /** The person says that a flagged file is theirs: it counts from now on. */
    @POST
    @Path("{id}/confirm")
    public ImportView confirm(@PathParam("id") String id, @QueryParam("patient") @Nullable String patient) {
        PatientId owner = access.changes(patient, "genome-file-confirmed");
        return settled(flagged.confirm(owner, known(id)), owner, id);
    }

    /** The person says that a flagged file is not theirs: nothing of it stays. */
    @POST
    @Path("{id}/discard")
    public ImportView discard(@PathParam("id") String id, @QueryParam("patient") @Nullable String patient) {
        PatientId owner = access.changes(patient, "genome-file-discarded");
        return settled(flagged.discard(owner, known(id)), owner, id);
    }

    private ImportView settled(FlaggedFiles.Settled settled, PatientId owner, String id) {
        return switch (settled) {
            case DONE -> finished(access.over(owner, PURPOSE), known(id));
            case UNKNOWN -> throw Problem.notFound();
            case CLOSED -> throw Problem.forbidden("The genome is closed until its person opens it.");
            case NOT_FLAGGED -> throw Problem.conflict("This file does not wait for a decision.");
        };
    }

    static UUID known(String id) {
        if (!ID.matcher(id).matches()) {
            throw Problem.notFound();
        }
        return UUID.fromString(id);
    }

    /** A person who asks again and again while their own file is read leaves one row in the access log, at its end. */
    @GET
    @Path("{id}")
    public ImportView get(@PathParam("id") String id, @QueryParam("patient") @Nullable String patient) {
        UUID wanted = known(id);
        if (patient != null && !PatientId.isValid(patient)) {
            throw Problem.notFound();
        }
        Caller caller = access.caller();
        if (patient == null && caller.is(Role.PATIENT) && PatientId.isValid(caller.subject())) {
            return views.unfinished(caller.patient(), wanted).orElseGet(() -> finished(access.own(PURPOSE), wanted));
        }
        return finished(patient == null ? access.own(PURPOSE) : access.over(new PatientId(patient), PURPOSE), wanted);
    }

    private ImportView finished(ConsentedScope scope, UUID id) {
        return views.find(scope, id).orElseThrow(Problem::notFound);
    }
}
