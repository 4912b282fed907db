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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

    private final Access access;
    private final ImportViews views;

    @Inject
    ImportResource(Access access, ImportViews views) {
        this.access = access;
        this.views = views;
    }

    /** A person who asks again and again while their own file is read leaves one row in the access log, at its end. */
    @GET
    @Path("{id}")
    public ImportView get(@PathParam("id") String id, @QueryParam("patient") @Nullable String patient) {
        if (!ID.matcher(id).matches() || patient != null && !PatientId.isValid(patient)) {
            throw Problem.notFound();
        }
        UUID wanted = UUID.fromString(id);
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
