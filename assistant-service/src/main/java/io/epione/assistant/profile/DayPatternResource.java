package io.epione.assistant.profile;

import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.glucose.AmbulatoryProfile;
import io.epione.profile.person.Person;
import io.epione.profile.snapshot.ProfileReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The ambulatory glucose profile: percentiles of sensor glucose by the time of day. */
@Path("/api/profile/glucose/agp")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DayPatternResource {
    /** A longer span says nothing of how days are now, and is not read at once. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final ProfileScopes scopes;
    private final Access access;
    private final ProfileReader profiles;
    private final Clock clock;

    DayPatternResource(ProfileScopes scopes, Access access, ProfileReader profiles, Clock clock) {
        this.scopes = scopes;
        this.access = access;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** From (inclusive) to (inclusive), a year at most; without bounds the last 14 days. */
    @GET
    public DayPatternView agp(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("patient") @Nullable String patient) {
        ConsentedScope scope = scopes.scope(patient, "glucose");
        Person person = access.person(scope);
        Instant now = clock.instant();
        GlucoseSpan span = GlucoseSpan.of(from, to, person.zone(), now);
        if (Duration.between(span.from(), span.to()).compareTo(LONGEST) > 0) {
            throw Problem.badRequest(
                    "A profile of the day covers a year at most.",
                    new Problem.Field("from", "out-of-range", "Send a span of at most 366 days."));
        }
        if (!scope.allows(DataCategory.GLUCOSE)) {
            return DayPatternView.withheld(span);
        }
        return DayPatternView.of(
                AmbulatoryProfile.of(profiles.glucose(scope, span.from(), span.end(), now), person.zones()), span);
    }
}
