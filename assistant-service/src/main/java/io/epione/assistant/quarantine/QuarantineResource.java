package io.epione.assistant.quarantine;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Caller;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.QuarantineLog;
import io.epione.profile.observation.QuarantineLog.Held;
import io.epione.profile.observation.QuarantineLog.State;
import io.epione.profile.person.PatientId;
import io.epione.signals.HeldReading;
import io.epione.signals.Reading;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was held back, for operators and the care team; for everybody else there is nothing here. Operators are not told
 * whose it is. Who looks leaves a row in the person's access log.
 */
@Path("/api/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class QuarantineResource {
    private static final int LISTED = 100;
    private static final int REASON_LENGTH = 1000;

    private final Access access;
    private final QuarantineLog quarantine;
    private final QuarantineDesk desk;
    private final Layer layers;

    QuarantineResource(Access access, QuarantineLog quarantine, QuarantineDesk desk, Layer layers) {
        this.access = access;
        this.quarantine = quarantine;
        this.desk = desk;
        this.layers = layers;
    }

    /** A page, oldest first; {@code next} is null on the last. */
    public record Listed(List<HeldView> items, @Nullable String next) {}

    /** Why it is discarded. */
    public record DiscardBody(@Nullable String reason) {}

    /**
     * @param status {@code pending} (default), {@code released}, {@code discarded} or {@code withdrawn}
     * @param limit 1 to 100, which is the default
     * @param cursor what the page before returned as {@code next}
     */
    @GET
    public Listed list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        requireRole();
        State state = Arrays.stream(State.values())
                .filter(one -> one.code().equals(status == null ? "pending" : status))
                .findFirst()
                .orElseThrow(() -> wrong("status", "Use pending, released, discarded or withdrawn."));
        if (limit != null && (limit < 1 || limit > LISTED)) {
            throw wrong("limit", "Use a number from 1 to " + LISTED + ".");
        }
        int most = limit == null ? LISTED : limit;
        List<Held> page = quarantine.in(state, cursor == null ? null : after(cursor), most);
        Map<PatientId, ConsentedScope> scopes = new HashMap<>();
        return new Listed(
                page.stream()
                        .map(held -> view(held, scopes.computeIfAbsent(held.patient(), this::scope)))
                        .toList(),
                page.size() < most ? null : page.getLast().id().toString());
    }

    /** Stores it, as it was sent or mended. */
    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    public HeldView release(@PathParam("id") UUID id, @Nullable Correction correction) {
        Caller caller = requireRole();
        ConsentedScope scope = scope(one(id).patient());
        return view(desk.release(id, caller.subject(), correction == null ? Correction.none() : correction), scope);
    }

    /** Keeps it out for good. */
    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public HeldView discard(@PathParam("id") UUID id, @Nullable DiscardBody body) {
        Caller caller = requireRole();
        String reason = reason(body == null ? null : body.reason());
        ConsentedScope scope = scope(one(id).patient());
        return view(desk.discard(id, caller.subject(), reason), scope);
    }

    private Held one(UUID id) {
        return quarantine.find(id).orElseThrow(Problem::notFound);
    }

    private Held after(String cursor) {
        try {
            return quarantine
                    .find(UUID.fromString(cursor))
                    .orElseThrow(() -> wrong("cursor", "Use what the page before returned."));
        } catch (IllegalArgumentException e) {
            throw wrong("cursor", "Use what the page before returned.");
        }
    }

    private static String reason(@Nullable String text) {
        String reason = text == null ? "" : text.replace("\0", "").strip();
        if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
            throw Problem.unprocessable(
                    "Say why.",
                    List.of(new Problem.Field(
                            "/reason",
                            reason.isEmpty() ? "missing" : "too-long",
                            "Use 1 to " + REASON_LENGTH + " characters.")));
        }
        return reason;
    }

    private Caller requireRole() {
        Caller caller = access.caller();
        if (!caller.is(Role.CARE_TEAM) && !caller.is(Role.OPERATOR)) {
            throw Problem.forbidden("What was held back is for operators and the care team.");
        }
        return caller;
    }

    private ConsentedScope scope(PatientId patient) {
        return access.heldBack(patient);
    }

    private HeldView view(Held held, ConsentedScope scope) {
        Reading reading = HeldReading.read(held.item().reading())
                .filter(sent -> layers.isOpen(sent, scope))
                .orElse(null);
        return HeldView.of(held, access.caller().is(Role.CARE_TEAM), reading);
    }

    private static Problem wrong(String parameter, String message) {
        return Problem.badRequest(
                "The quarantine cannot be asked like this.", new Problem.Field(parameter, "unknown", message));
    }
}
