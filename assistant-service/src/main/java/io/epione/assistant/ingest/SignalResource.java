package io.epione.assistant.ingest;

import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.epione.signals.SignalIntake;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The door for device and record formats. */
@Path("/api/signals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SignalResource {
    /** Formats of the contract that are not built yet. */
    private static final Set<String> PLANNED = Set.of(
            "fitbit",
            "apple-health",
            "health-connect",
            "open-mhealth",
            "dexcom",
            "libreview",
            "garmin",
            "oura",
            "withings");

    private final Access access;
    private final SignalIntake door;
    private final IngestPipeline pipeline;

    SignalResource(Access access, SignalIntake door, IngestPipeline pipeline) {
        this.access = access;
        this.door = door;
        this.pipeline = pipeline;
    }

    @POST
    @Path("{format}")
    @Consumes(MediaType.WILDCARD)
    public Response push(
            @PathParam("format") String format,
            @QueryParam("patient") @Nullable String patient,
            @HeaderParam("Content-Type") @Nullable String mediaType,
            byte[] body) {
        Sender sender = Sender.of(access, patient);
        if (door.formats().stream().noneMatch(adapter -> adapter.format().equals(format))) {
            throw PLANNED.contains(format)
                    ? new Problem(501, "Not built yet", "This format is not built yet.", java.util.List.of())
                    : Problem.notFound();
        }
        Receipt receipt = pipeline.deliver(
                        format, sender.patient(), sender.client(), mediaType == null ? "" : mediaType, body)
                .receipt();
        return Receipts.answer(receipt);
    }
}
