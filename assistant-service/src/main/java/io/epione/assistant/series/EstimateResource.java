package io.epione.assistant.series;

import io.epione.assistant.access.Access;
import io.epione.assistant.monitoring.Degraded;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is estimated where a laboratory would measure. Beside the profile's facts, never among them. */
@Path("/api/profile/estimates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EstimateResource {
    private final Access access;
    private final ProfileReader profiles;
    private final SeriesWatch series;
    private final Degraded degraded;
    private final Clock clock;

    EstimateResource(Access access, ProfileReader profiles, SeriesWatch series, Degraded degraded, Clock clock) {
        this.access = access;
        this.profiles = profiles;
        this.series = series;
        this.degraded = degraded;
        this.clock = clock;
    }

    @GET
    public List<EstimateView> estimates(@QueryParam("patient") @Nullable String patient) {
        ConsentedScope scope = access.named(patient, "estimates");
        ProfileSnapshot profile = profiles.snapshot(scope, clock.instant());
        boolean doubted = degraded.is(profile, "glucose");
        return series.kept(scope, profile, true, Set.of(Hba1cEstimate.MODEL)).stream()
                .map(said ->
                        EstimateView.of(said, SensorSpan.from(profile.person().zone(), profile.asOf()), doubted))
                .toList();
    }
}
