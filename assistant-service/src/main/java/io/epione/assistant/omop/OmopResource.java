package io.epione.assistant.omop;

import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.Person;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The profile as tables of OMOP CDM 5.4, for whoever may read it by {@code $everything}; the same is withheld. */
@Path("/api/profile/omop")
@RunOnVirtualThread
class OmopResource {
    private final Access access;
    private final OmopExport export;
    private final Clock clock;

    @Inject
    OmopResource(Access access, OmopExport export, Clock clock) {
        this.access = access;
        this.export = export;
        this.clock = clock;
    }

    /** A zip that is written as it is read. 422 where the year of birth, which the model requires, is not known. */
    @GET
    @Produces("application/zip")
    public Response get(@QueryParam("patient") @Nullable String patient) {
        ConsentedScope scope = access.named(patient, "omop");
        Person person = access.person(scope);
        if (person.birthDate() == null) {
            throw Problem.unprocessable(
                    "OMOP requires a year of birth, and none is known here.",
                    List.of(new Problem.Field(
                            "year_of_birth", "missing", "Send a Patient with a birthDate to /fhir.")));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), person.zone());
        return Response.ok((StreamingOutput) out -> export.write(out, scope, person, today))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"omop-cdm-5.4.zip\"")
                .build();
    }
}
