package io.epione.assistant.profile;

import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.glucose.GlucoseMetrics;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.snapshot.ProfileReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The profile, the glucose summary and the stored readings. */
@Path("/api/profile")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProfileResource {
    private static final int PAGE = 1000;

    private final ProfileScopes scopes;
    private final Access access;
    private final ProfileReader profiles;
    private final MeasureCatalog measures;
    private final Clock clock;

    ProfileResource(ProfileScopes scopes, Access access, ProfileReader profiles, MeasureCatalog measures, Clock clock) {
        this.scopes = scopes;
        this.access = access;
        this.profiles = profiles;
        this.measures = measures;
        this.clock = clock;
    }

    @GET
    public ProfileView profile(@QueryParam("patient") @Nullable String patient) {
        ConsentedScope scope = scopes.scope(patient, "profile");
        return ProfileView.of(profiles.snapshot(scope, clock.instant()), measures.all());
    }

    /** From (inclusive) to (inclusive); without bounds the last 14 days. */
    @GET
    @Path("glucose")
    public GlucoseView glucose(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("patient") @Nullable String patient) {
        ConsentedScope scope = scopes.scope(patient, "glucose");
        Instant now = clock.instant();
        ZoneId zone = access.person(scope).zone();
        GlucoseSpan span = GlucoseSpan.of(from, to, zone, now);
        if (!scope.allows(DataCategory.GLUCOSE)) {
            return GlucoseView.withheld(span.from(), span.to());
        }
        var points = profiles.glucose(scope, span.from(), span.end(), now);
        return points.isEmpty()
                ? GlucoseView.notMeasured(span.from(), span.to())
                : GlucoseView.of(GlucoseMetrics.summary(points, zone), span.from(), span.to());
    }

    @GET
    @Path("observations")
    public ObservationsView observations(
            @QueryParam("code") @Nullable String code,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("patient") @Nullable String patient) {
        if (limit < 1 || limit > PAGE) {
            throw Problem.badRequest(
                    "A page is 1 to 1000 readings.",
                    new Problem.Field("limit", "out-of-range", "Send a number from 1 to 1000."));
        }
        ConsentedScope scope = scopes.scope(patient, "observations");
        ZoneId zone = access.person(scope).zone();
        try {
            return ObservationsView.of(profiles.observations(
                    scope,
                    new ProfileReader.Query(
                            code,
                            ProfileScopes.time(from, "from", zone),
                            ProfileScopes.time(to, "to", zone),
                            limit,
                            cursor)));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(
                    "This is not a cursor of ours.",
                    new Problem.Field("cursor", "malformed", "Send what the page before gave."));
        }
    }
}
