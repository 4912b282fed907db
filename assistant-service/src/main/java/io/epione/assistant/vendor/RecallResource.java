package io.epione.assistant.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.access.Access;
import io.epione.assistant.access.Caller;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.Problem;
import io.epione.profile.observation.DeviceRecall;
import io.epione.profile.observation.RecallLog;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recalls of devices, for the operator: what they concern is kept and flagged, and counts again once they are lifted. */
@Path("/api/recalls")
@RunOnVirtualThread
class RecallResource {
    private final Access access;
    private final RecallLog recalls;
    private final Clock clock;

    @Inject
    RecallResource(Access access, RecallLog recalls, Clock clock) {
        this.access = access;
        this.recalls = recalls;
        this.clock = clock;
    }

    /**
     * A recall and how much is stored of what it concerns.
     *
     * @param vendor empty for every vendor
     * @param device words of the device's name, empty for every device
     * @param unnamed whether what leaves out some of these words is recalled as well
     * @param unnamedReadings what leaves out some of them and is not recalled, though it may be of the same lot
     */
    record View(
            UUID id,
            String vendor,
            String device,
            boolean unnamed,
            Instant from,
            @Nullable Instant until,
            String reason,
            String recalledBy,
            Instant recalledAt,
            @Nullable Instant liftedAt,
            long readings,
            long people,
            long unnamedReadings,
            long unnamedPeople) {}

    /** A list of recalls, in an object that can grow. */
    record Page(List<View> recalls) {}

    @GET
    public Page list() {
        operator();
        return new Page(recalls.all().stream().map(this::view).toList());
    }

    @POST
    @Transactional
    public Response recall(@Nullable JsonNode body) {
        DeviceRecall recall = RecallRequest.read(body, operator(), clock.instant());
        recalls.add(recall);
        return Response.status(Response.Status.CREATED).entity(view(recall)).build();
    }

    /** What a recall concerns. */
    record Facts(List<RecallLog.Facts> facts) {}

    /** What a recall concerns, thing by thing; it names no person. */
    @GET
    @Path("/{id}/facts")
    public Facts facts(@PathParam("id") String id) {
        operator();
        UUID named = named(id);
        return recalls.all().stream()
                .filter(recall -> recall.id().equals(named))
                .findFirst()
                .map(recall -> new Facts(recalls.facts(recall)))
                .orElseThrow(Problem::notFound);
    }

    @POST
    @Path("/{id}/lift")
    @Transactional
    public View lift(@PathParam("id") String id) {
        String operator = operator();
        return recalls.lift(named(id), operator).map(this::view).orElseThrow(Problem::notFound);
    }

    private static UUID named(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    private View view(DeviceRecall recall) {
        RecallLog.Concerned concerned = recalls.concerned(recall);
        return new View(
                recall.id(),
                recall.client(),
                recall.device(),
                recall.unnamed(),
                recall.from(),
                recall.until(),
                recall.reason(),
                recall.recalledBy(),
                recall.recalledAt(),
                recall.liftedAt(),
                concerned.readings(),
                concerned.people(),
                concerned.unnamed(),
                concerned.unnamedPeople());
    }

    private String operator() {
        Caller caller = access.caller();
        if (!caller.is(Role.OPERATOR)) {
            throw Problem.forbidden("Recalls are the operator's to make and to lift.");
        }
        return caller.subject();
    }
}
