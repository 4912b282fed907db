package io.epione.assistant.environment;

import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.epione.profile.person.PatientId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which area a person is, as they say themselves: one that a feed names, never a position. It is asked for nothing
 * else, and nobody but the person reads it. A guardian sets it for a minor by {@code ?patient=}.
 */
@Path("/api/me/place")
@RunOnVirtualThread
class PlaceResource {
    private final Access access;
    private final Places places;
    private final AreaHours hours;
    private final Clock clock;

    @Inject
    PlaceResource(Access access, Places places, AreaHours hours, Clock clock) {
        this.access = access;
        this.places = places;
        this.hours = hours;
        this.clock = clock;
    }

    /** What is asked for. */
    record Wanted(@Nullable String area) {}

    /** The area, null where none is named. */
    record Place(@Nullable String area, @Nullable String name) {}

    @GET
    public Place get() {
        return place(access.self().id());
    }

    /** 409 until the person has opened {@code environment}; 422 for an area that no feed tells of. */
    @PUT
    @Transactional
    public Place put(@QueryParam("patient") @Nullable String patient, @Nullable Wanted wanted) {
        PatientId person = access.changes(patient, "place-changed");
        if (!places.opened(person)) {
            throw Problem.conflict("Open the consent \"environment\" first.");
        }
        AreaHours.Area area = wanted == null || wanted.area() == null
                ? null
                : hours.area(wanted.area(), clock.instant()).orElse(null);
        if (area == null) {
            throw Problem.unprocessable(
                    "No feed tells of this area.",
                    List.of(new Problem.Field("/area", "unknown", "See GET /api/environment.")));
        }
        places.set(person, area.area(), clock.instant());
        return place(person);
    }

    @DELETE
    @Transactional
    public void delete(@QueryParam("patient") @Nullable String patient) {
        places.forget(access.changes(patient, "place-forgotten"));
    }

    private Place place(PatientId person) {
        String area = places.of(person).orElse(null);
        return area == null
                ? new Place(null, null)
                : new Place(
                        area,
                        hours.area(area, clock.instant())
                                .map(AreaHours.Area::name)
                                .orElse(area));
    }
}
