package io.epione.assistant.ingest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.signals.nightscout.NightscoutEntries;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * The Nightscout v1 interface, so that existing uploaders and followers work. A patient's uploader signs in by
 * {@code api-secret} or by token.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NightscoutResource {
    private static final String UPLOADER = "uploader";

    private final Access access;
    private final IngestPipeline pipeline;
    private final ProfileReader profiles;

    NightscoutResource(Access access, IngestPipeline pipeline, ProfileReader profiles) {
        this.access = access;
        this.pipeline = pipeline;
        this.profiles = profiles;
    }

    /** Takes readings, treatments or device states; answers with the readings as they are stored. */
    @POST
    @Path("{kind:(entries|treatments|devicestatus)(\\.json)?}")
    @Consumes(MediaType.WILDCARD)
    public ArrayNode push(@PathParam("kind") String kind, byte[] body) {
        ConsentedScope own = access.own("push");
        IngestPipeline.Delivered delivered = pipeline.deliver(
                "nightscout-" + kind.replace(".json", ""), own.patient(), UPLOADER, MediaType.APPLICATION_JSON, body);
        Receipts.refuseUseless(delivered.receipt());
        return NightscoutEntries.toJson(observations(delivered.intake().batch().entries()));
    }

    /** Readings, newest first; {@code count} (10) and {@code find[date|dateString][$gte|$gt|$lte|$lt]} as followers send. */
    @GET
    @Path("entries{suffix:(/sgv)?(\\.json)?}")
    public ArrayNode entries(@Context UriInfo uri) {
        NightscoutQuery query = NightscoutQuery.of(uri.getQueryParameters());
        ConsentedScope own = access.own("glucose");
        return NightscoutEntries.toJson(profiles.observations(
                        own, new ProfileReader.Query("glucose", query.from(), query.to(), query.count(), null))
                .items());
    }

    private static List<Entry.Observation> observations(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Observation.class::isInstance)
                .map(Entry.Observation.class::cast)
                .toList();
    }

    /** What the interface has beyond this is not built. */
    @GET
    @Path("{kind:(treatments|devicestatus)(\\.json)?}")
    public Object notBuilt(@PathParam("kind") String kind) {
        throw new Problem(501, "Not built yet", "Reading these back is not built yet.", List.of());
    }
}
