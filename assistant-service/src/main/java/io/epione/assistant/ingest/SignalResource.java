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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The door for device and record formats. */
@Path("/api/signals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SignalResource {
    private final Access access;
    private final SignalIntake door;
    private final IngestPipeline pipeline;
    private final KeyedDeliveries keyed;

    SignalResource(Access access, SignalIntake door, IngestPipeline pipeline, KeyedDeliveries keyed) {
        this.access = access;
        this.door = door;
        this.pipeline = pipeline;
        this.keyed = keyed;
    }

    @POST
    @Path("{format}")
    @Consumes(MediaType.WILDCARD)
    public Response push(
            @PathParam("format") String format,
            @QueryParam("patient") @Nullable String patient,
            @HeaderParam("Content-Type") @Nullable String mediaType,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            byte[] body) {
        Sender sender = Sender.of(access, patient);
        if (!door.reads(format)) {
            throw Problem.notFound();
        }
        Supplier<Receipt> deliver = () -> pipeline.deliver(
                        format, sender.patient(), sender.client(), mediaType == null ? "" : mediaType, body)
                .receipt();
        Receipt receipt = key == null
                ? deliver.get()
                : keyed.once(new KeyedDeliveries.Named(sender.patient(), sender.client(), format, key), body, deliver);
        return Receipts.answer(receipt);
    }
}
