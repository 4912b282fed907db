package io.epione.assistant.ingest;

import io.epione.assistant.access.Access;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What Nightscout clients ask before they upload or follow: whether the site is there, and whether they may. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NightscoutStatusResource {
    /** The release of Nightscout whose interface this is; clients look at it before they use a call. */
    private static final String INTERFACE = "15.0.2";

    private final Access access;
    private final Clock clock;

    NightscoutStatusResource(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** What the site offers; the fields are those that clients read. */
    public record Status(
            String status,
            String name,
            String version,
            Instant serverTime,
            long serverTimeEpoch,
            boolean apiEnabled,
            boolean careportalEnabled,
            boolean boluscalcEnabled,
            Map<String, Object> settings,
            Map<String, Object> extendedSettings) {}

    /** Whether the caller may read and write. */
    public record Verified(int status, Message message) {
        /** What the caller may do. */
        public record Message(
                boolean canRead,
                boolean canWrite,
                boolean isAdmin,
                String message,
                String rolefound,
                String permissions) {}
    }

    @GET
    @Path("{name:status(\\.json)?}")
    public Status status() {
        Instant now = clock.instant();
        return new Status(
                "ok",
                "Epione",
                INTERFACE,
                now,
                now.toEpochMilli(),
                true,
                true,
                false,
                Map.of("units", "mg/dl", "timeFormat", 24, "enable", List.of("careportal")),
                Map.of());
    }

    @GET
    @Path("{name:verifyauth(\\.json)?}")
    public Verified verify() {
        access.own("glucose");
        return new Verified(200, new Verified.Message(true, true, false, "OK", "FOUND", "ROLE"));
    }

    /** Where uploaders try their secret. */
    @GET
    @Path("experiments/{name:test(\\.json)?}")
    public Map<String, String> test() {
        access.own("push");
        return Map.of("status", "ok");
    }
}
