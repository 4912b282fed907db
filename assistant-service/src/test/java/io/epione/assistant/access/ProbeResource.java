package io.epione.assistant.access;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** Asks for scopes over HTTP as other features do, so that tests see what a caller is given. */
@Path("/api/v1/probe")
@RunOnVirtualThread
class ProbeResource {
    private final Access access;

    @Inject
    ProbeResource(Access access) {
        this.access = access;
    }

    record Seen(String patient, String actor, List<String> categories) {
        static Seen of(ConsentedScope scope) {
            return new Seen(
                    scope.patient().value(),
                    scope.actor(),
                    scope.categories().stream().map(Enum::name).sorted().toList());
        }
    }

    @GET
    @Path("own")
    public Seen own() {
        return Seen.of(access.own("answer"));
    }

    @GET
    @Path("over/{patient}")
    public Seen over(@PathParam("patient") String patient) {
        return Seen.of(access.over(new PatientId(patient), "care"));
    }

    @GET
    @Path("system/{patient}")
    public Seen system(@PathParam("patient") String patient) {
        return Seen.of(access.system(new PatientId(patient), "triage"));
    }

    @POST
    @Path("push/{patient}")
    public String push(@PathParam("patient") String patient) {
        access.requirePush(new PatientId(patient));
        return "ok";
    }
}
