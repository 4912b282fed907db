package io.epione.assistant.profile;

import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.QuarantineLog;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.signals.SignalIntake;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a stored reading back to what was sent. */
@Path("/api/profile/observations/sent")
@RunOnVirtualThread
class SentItemResource {
    private static final int AT_ONE_MOMENT = 1_000;

    private final ProfileScopes scopes;
    private final Access access;
    private final ProfileReader profiles;
    private final QuarantineLog deliveries;
    private final SignalIntake door;

    SentItemResource(
            ProfileScopes scopes, Access access, ProfileReader profiles, QuarantineLog deliveries, SignalIntake door) {
        this.scopes = scopes;
        this.access = access;
        this.profiles = profiles;
        this.deliveries = deliveries;
        this.door = door;
    }

    /**
     * The item of a reading, named by what {@code GET /api/profile/observations} says of it. An item may say more than
     * its reading, so whoever sees less of the person than the person does is refused. 404 where there is no such reading,
     * 410 where the bytes of its delivery are not kept any more.
     *
     * @param at the reading's {@code effective}
     */
    @GET
    public SentItem sent(
            @QueryParam("payload") @Nullable String payload,
            @QueryParam("pointer") @Nullable String pointer,
            @QueryParam("at") @Nullable String at,
            @QueryParam("patient") @Nullable String patient) {
        ConsentedScope scope = scopes.scope(patient, "observations");
        if (!access.isWhole(scope)) {
            throw Problem.forbidden("What was sent may say more than what you see of this person.");
        }
        Instant moment = ProfileScopes.time(at, "at", access.person(scope).zone());
        if (payload == null || pointer == null || moment == null) {
            throw Problem.badRequest(
                    "Which reading?", new Problem.Field("payload", "missing", "Name its payload, pointer and at."));
        }
        Entry.Observation reading = profiles
                .observations(
                        scope,
                        new ProfileReader.Query(null, moment, moment.plus(1, ChronoUnit.MICROS), AT_ONE_MOMENT, null))
                .items()
                .stream()
                .filter(item -> item.provenance().payload().toString().equals(payload)
                        && item.provenance().pointer().equals(pointer))
                .findFirst()
                .orElseThrow(Problem::notFound);
        RawPayload delivery = deliveries
                .payload(scope.patient(), reading.provenance().payload())
                .orElseThrow(SentItemResource::gone);
        return SentItem.of(delivery, pointer, door.readsParts(delivery.format()));
    }

    private static Problem gone() {
        return new Problem(410, "Not kept", "What was sent is not kept any more; the reading itself is.", List.of());
    }
}
