package io.epione.assistant.ingest;

import io.epione.assistant.access.Access;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.PatientLimit;
import io.epione.assistant.http.Problem;
import io.epione.assistant.ingest.IngestPipeline.Delivered;
import io.epione.assistant.told.Telling;
import io.epione.signals.SignalIntake;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The door for device and record formats. */
@Path("/api/signals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SignalResource {
    private final Access access;
    private final PatientLimit limit;
    private final SignalIntake door;
    private final IngestPipeline pipeline;
    private final KeyedDeliveries keyed;
    private final ExportDeliveries exports;
    private final DocumentDeletions deletions;
    private final Telling telling;

    SignalResource(
            Access access,
            PatientLimit limit,
            SignalIntake door,
            IngestPipeline pipeline,
            KeyedDeliveries keyed,
            ExportDeliveries exports,
            DocumentDeletions deletions,
            Telling telling) {
        this.access = access;
        this.limit = limit;
        this.door = door;
        this.pipeline = pipeline;
        this.keyed = keyed;
        this.exports = exports;
        this.deletions = deletions;
        this.telling = telling;
    }

    /** @param tell whether the person is told in their chat what came in; for their own deliveries */
    @POST
    @Path("{format}")
    @Consumes(MediaType.WILDCARD)
    public Response push(
            @PathParam("format") String format,
            @QueryParam("patient") @Nullable String patient,
            @QueryParam("tell") boolean tell,
            @HeaderParam("Content-Type") @Nullable String mediaType,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream body)
            throws IOException {
        Sender sender = Sender.of(access, limit, patient);
        if (!door.reads(format)) {
            throw Problem.notFound();
        }
        sender.requireOwn(tell);
        String type = mediaType == null ? "" : mediaType;
        return Receipts.answer(
                door.readsParts(format)
                        ? exports.deliver(format, sender, type, key, tell, body)
                        : atOnce(format, sender, type, key, tell, body.readAllBytes()));
    }

    /** Takes back what the caller delivered under an identifier of its own. */
    @DELETE
    @Path("{format}/{id}")
    public Response delete(
            @PathParam("format") String format,
            @PathParam("id") String id,
            @QueryParam("patient") @Nullable String patient) {
        if (!door.reads(format)) {
            throw Problem.notFound();
        }
        deletions.delete(format, id, patient);
        return Response.noContent().build();
    }

    private Receipt atOnce(
            String format, Sender sender, String mediaType, @Nullable String key, boolean tell, byte[] body) {
        Supplier<Receipt> deliver = () -> {
            Delivered delivered = pipeline.deliver(format, sender, mediaType, body);
            if (tell) {
                telling.tell(sender.person(), format, delivered.intake(), delivered.appended());
            }
            return delivered.receipt();
        };
        return key == null
                ? deliver.get()
                : keyed.once(
                        new KeyedDeliveries.Named(sender.patient(), sender.client(), format, key),
                        body,
                        Receipt.class,
                        deliver);
    }
}
