package io.epione.assistant.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.http.Problem;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import io.epione.profile.person.ZoneHistory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which zones a person was: what devices send without a zone is taken in the one of its time, and days are counted in
 * it. What is stored already stays as it was taken. A guardian names the minor by {@code ?patient=}.
 */
@Path("/api/me/zone")
@RunOnVirtualThread
class ZoneResource {
    /** More journeys than a life has. */
    static final int MOST_STAYS = 2_000;

    private final RoleBasedAccess access;
    private final People people;
    private final RememberedPeople remembered;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    ZoneResource(RoleBasedAccess access, People people, RememberedPeople remembered, AuditTrail audit, Clock clock) {
        this.access = access;
        this.people = people;
        this.remembered = remembered;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A stay.
     *
     * @param from null for the first
     */
    record Stay(String zone, @Nullable Instant from) {}

    /** Where the person is, and all their stays, the oldest first. */
    record Zones(String zone, List<Stay> stays) {
        static Zones of(Person person) {
            return new Zones(
                    person.zone().getId(),
                    person.zones().stays().stream()
                            .map(stay -> new Stay(
                                    stay.zone().getId(), stay.from().equals(ZoneHistory.ALWAYS) ? null : stay.from()))
                            .toList());
        }
    }

    @GET
    public Zones get(@QueryParam("patient") @Nullable String patient) {
        return Zones.of(access.inChargeOf(Named.optional(patient)));
    }

    /** Adds a stay, which lasts until the next one that is known; one that begins at the same moment is replaced. */
    @PUT
    @Transactional
    public Zones put(@QueryParam("patient") @Nullable String patient, @Nullable JsonNode body) {
        Person person = access.inChargeOf(Named.optional(patient));
        ZoneRequest request = ZoneRequest.read(body, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (person.zones().stays().size() >= MOST_STAYS) {
            throw Problem.conflict("There are more changes of zone than can be kept.");
        }
        Person moved = people.moved(person.id(), request.zone(), request.from());
        remembered.forget(person.id());
        audit.recordChange(person.id(), access.caller(), "zone-changed");
        return Zones.of(moved);
    }
}
