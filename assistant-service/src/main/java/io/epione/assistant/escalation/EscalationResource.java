package io.epione.assistant.escalation;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Caller;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.Problem;
import io.epione.policies.disposition.Level;
import io.epione.profile.person.PatientId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The inbox of the care team over HTTP. For everybody else there is nothing here. */
@Path("/api/escalations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EscalationResource {
    private static final Set<String> STATUSES = Set.of("requested", "accepted", "answered", "resolved");
    private static final Set<String> OUTCOMES =
            Set.of("advice-given", "sent-to-ed", "appointment", "false-alarm", "other");
    private static final int TEXT_LENGTH = 4000;

    private final Access access;
    private final EscalationStore store;
    private final CareTeamDesk desk;
    private final Clock clock;

    EscalationResource(Access access, EscalationStore store, CareTeamDesk desk, Clock clock) {
        this.access = access;
        this.store = store;
        this.desk = desk;
        this.clock = clock;
    }

    /** Escalations, the highest level first, then the nearest deadline. */
    public record Listed(List<EscalationView> items) {}

    /** An answer to the patient. */
    public record ReplyBody(@Nullable String text) {}

    /** Another pool, and why. */
    public record RerouteBody(@Nullable String to, @Nullable String reason) {}

    /** How it ended. */
    public record ResolveBody(
            @Nullable String outcome, @Nullable String note) {}

    @GET
    @Transactional
    public Listed list(@QueryParam("status") @Nullable String status) {
        careTeam();
        if (status != null && !STATUSES.contains(status)) {
            throw Problem.badRequest(
                    "There is no such status.",
                    new Problem.Field("status", "unknown", "Use requested, accepted, answered or resolved."));
        }
        return new Listed(store.list(status).stream()
                .sorted(Comparator.comparing((EscalationEntity row) -> Level.of(row.level))
                        .reversed()
                        .thenComparing(row -> row.deadline))
                .map(this::view)
                .toList());
    }

    @GET
    @Path("{id}")
    @Transactional
    public EscalationView one(@PathParam("id") UUID id) {
        careTeam();
        EscalationEntity row = store.find(id).orElseThrow(Problem::notFound);
        access.over(new PatientId(row.patient), "care");
        return view(row);
    }

    @POST
    @Path("{id}/accept")
    public EscalationView accept(@PathParam("id") UUID id) {
        Caller caller = careTeam();
        return done(() -> desk.accept(id, caller));
    }

    @POST
    @Path("{id}/reply")
    @Consumes(MediaType.APPLICATION_JSON)
    public EscalationView reply(@PathParam("id") UUID id, @Nullable ReplyBody body) {
        Caller caller = careTeam();
        String text = required(body == null ? null : body.text(), "/text");
        return done(() -> desk.reply(id, caller, text));
    }

    @POST
    @Path("{id}/reroute")
    @Consumes(MediaType.APPLICATION_JSON)
    public EscalationView reroute(@PathParam("id") UUID id, @Nullable RerouteBody body) {
        Caller caller = careTeam();
        String to = required(body == null ? null : body.to(), "/to");
        String reason = required(body == null ? null : body.reason(), "/reason");
        return done(() -> desk.reroute(id, caller, to, reason));
    }

    @POST
    @Path("{id}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    public EscalationView resolve(@PathParam("id") UUID id, @Nullable ResolveBody body) {
        Caller caller = careTeam();
        String outcome = required(body == null ? null : body.outcome(), "/outcome");
        if (!OUTCOMES.contains(outcome)) {
            throw Problem.unprocessable(
                    "There is no such outcome.",
                    List.of(new Problem.Field("/outcome", "unknown", "Use one of " + String.join(", ", OUTCOMES))));
        }
        String note = body == null || body.note() == null ? "" : body.note().strip();
        return done(() -> desk.resolve(id, caller, outcome, note));
    }

    private Caller careTeam() {
        Caller caller = access.caller();
        if (!caller.is(Role.CARE_TEAM)) {
            throw Problem.forbidden("The inbox is for the care team.");
        }
        return caller;
    }

    private EscalationView done(Supplier<CareTeamDesk.Outcome> act) {
        try {
            return switch (act.get()) {
                case CareTeamDesk.Outcome.Done(EscalationEntity row) -> view(row);
                case CareTeamDesk.Outcome.Unknown _ -> throw Problem.notFound();
                case CareTeamDesk.Outcome.Refused(String why) -> throw Problem.conflict(why);
            };
        } catch (OptimisticLockException e) {
            throw Problem.conflict("Somebody else changed it in the same moment. Look at it again.");
        }
    }

    private EscalationView view(EscalationEntity row) {
        return EscalationView.of(row, store.content(row), store.history(row.id), clock.instant());
    }

    private static String required(@Nullable String text, String pointer) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            throw Problem.unprocessable(
                    "Something is missing.", List.of(new Problem.Field(pointer, "missing", "Write something here.")));
        }
        if (stripped.length() > TEXT_LENGTH) {
            throw Problem.unprocessable(
                    "Too long.",
                    List.of(new Problem.Field(pointer, "too-long", "At most " + TEXT_LENGTH + " characters.")));
        }
        return stripped;
    }
}
