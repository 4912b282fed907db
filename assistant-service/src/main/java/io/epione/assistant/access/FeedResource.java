package io.epione.assistant.access;

import io.epione.assistant.http.Problem;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's live feeds, and whether they are told when one stops. A gap that calls the care team is told whatever is set
 * here.
 */
@Path("/api/me/feeds")
@RunOnVirtualThread
class FeedResource {
    private final RoleBasedAccess access;
    private final AuditTrail audit;
    private final Rows rows;

    @Inject
    FeedResource(RoleBasedAccess access, AuditTrail audit, Rows rows) {
        this.access = access;
        this.audit = audit;
        this.rows = rows;
    }

    /**
     * One feed.
     *
     * @param regular whether it is watched: it has delivered often enough
     * @param receivedAt when new readings were last received, null where that is long ago
     * @param stoppedSince since when nothing came in, null while it delivers
     * @param told whether the person is told when it stops
     */
    record Feed(
            String measure,
            String source,
            boolean regular,
            @Nullable Instant receivedAt,
            @Nullable Instant stoppedSince,
            boolean told) {}

    /** Which feed, and whether the person is to be told. */
    record Choice(
            @Nullable String measure,
            @Nullable String source,
            @Nullable Boolean told) {}

    @GET
    public List<Feed> get(@QueryParam("patient") @Nullable String patient) {
        return feeds(access.inChargeOf(Named.optional(patient)).id());
    }

    @PUT
    @Transactional
    public List<Feed> put(@QueryParam("patient") @Nullable String patient, @Nullable Choice choice) {
        Person person = access.mayDecideFor(Named.optional(patient));
        if (choice == null || choice.measure() == null || choice.source() == null || choice.told() == null) {
            throw Problem.badRequest("Send measure, source and told, as GET answers them.");
        }
        int changed = rows.update(
                "update live_feed set muted = ? where patient = ? and measure = ? and source = ?",
                !choice.told(),
                person.id().value(),
                choice.measure(),
                choice.source());
        if (changed == 0) {
            throw Problem.notFound();
        }
        audit.recordChange(person.id(), access.caller(), "feeds-changed");
        return feeds(person.id());
    }

    private List<Feed> feeds(PatientId patient) {
        return rows.list(
                "select measure, source, silence_ms is not null, arrivals[cardinality(arrivals)], stopped_at, not muted"
                        + " from live_feed where patient = ? order by measure, source",
                row -> new Feed(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        instant(row, 4),
                        instant(row, 5),
                        row.getBoolean(6)),
                patient.value());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
