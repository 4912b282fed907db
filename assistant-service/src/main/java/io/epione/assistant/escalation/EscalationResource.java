package io.epione.assistant.escalation;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Caller;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.person.PatientId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final int LISTED = 500;
    private static final String CARE = "care";

    private final Access access;
    private final Inbox inbox;
    private final CareTeamDesk desk;
    private final Clock clock;

    EscalationResource(Access access, Inbox inbox, CareTeamDesk desk, Clock clock) {
        this.access = access;
        this.inbox = inbox;
        this.desk = desk;
        this.clock = clock;
    }

    /** A page of escalations, emergencies and crises first, then by level and deadline; {@code next} is null on the last. */
    public record Listed(
            List<EscalationView> items, @Nullable String next) {}

    /** An answer to the patient. */
    public record ReplyBody(@Nullable String text) {}

    /** Another pool, and why. */
    public record RerouteBody(@Nullable String to, @Nullable String reason) {}

    /** How it ended. */
    public record ResolveBody(
            @Nullable String outcome, @Nullable String note) {}

    /**
     * @param status one of the four; absent for all that are not resolved
     * @param limit 1 to 500, which is the default
     * @param cursor what the page before returned as {@code next}
     */
    @GET
    public Listed list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        careTeam();
        if (status != null && !STATUSES.contains(status)) {
            throw wrong("status", "Use requested, accepted, answered or resolved.");
        }
        if (limit != null && (limit < 1 || limit > LISTED)) {
            throw wrong("limit", "Use a number from 1 to " + LISTED + ".");
        }
        InboxCursor after = cursor == null
                ? null
                : InboxCursor.of(cursor).orElseThrow(() -> wrong("cursor", "Use what the page before returned."));
        Inbox.Page page = inbox.page(status, after, limit == null ? LISTED : limit);
        // One row in each person's access log, before anything leaves; no connection is held meanwhile.
        Map<String, ConsentedScope> scopes = new HashMap<>();
        return new Listed(
                page.items().stream()
                        .map(item -> view(item, scopes.computeIfAbsent(item.row().patient, this::scope)))
                        .toList(),
                page.next());
    }

    @GET
    @Path("{id}")
    public EscalationView one(@PathParam("id") UUID id) {
        careTeam();
        return view(id);
    }

    @POST
    @Path("{id}/accept")
    public EscalationView accept(@PathParam("id") UUID id) {
        Caller caller = careTeam();
        return done(id, () -> desk.accept(id, caller));
    }

    @POST
    @Path("{id}/reply")
    @Consumes(MediaType.APPLICATION_JSON)
    public EscalationView reply(@PathParam("id") UUID id, @Nullable ReplyBody body) {
        Caller caller = careTeam();
        String text = required(body == null ? null : body.text(), "/text");
        return done(id, () -> desk.reply(id, caller, text));
    }

    /** The person reads what was held back until a clinician answers for it; nothing is sent along. */
    @POST
    @Path("{id}/release")
    public EscalationView release(@PathParam("id") UUID id) {
        Caller caller = careTeam();
        return done(id, () -> desk.release(id, caller));
    }

    @POST
    @Path("{id}/reroute")
    @Consumes(MediaType.APPLICATION_JSON)
    public EscalationView reroute(@PathParam("id") UUID id, @Nullable RerouteBody body) {
        Caller caller = careTeam();
        String to = required(body == null ? null : body.to(), "/to");
        String reason = required(body == null ? null : body.reason(), "/reason");
        return done(id, () -> desk.reroute(id, caller, to, reason));
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
        String note = body == null || body.note() == null
                ? ""
                : body.note().replace("\0", "").strip();
        return done(id, () -> desk.resolve(id, caller, outcome, note));
    }

    private Caller careTeam() {
        Caller caller = access.caller();
        if (!caller.is(Role.CARE_TEAM)) {
            throw Problem.forbidden("The inbox is for the care team.");
        }
        return caller;
    }

    private EscalationView done(UUID id, Supplier<CareTeamDesk.Outcome> act) {
        return switch (act.get()) {
            case CareTeamDesk.Outcome.Done _ -> view(id);
            case CareTeamDesk.Outcome.Unknown _ -> throw Problem.notFound();
            case CareTeamDesk.Outcome.Refused(String why) -> throw Problem.conflict(why);
        };
    }

    private EscalationView view(UUID id) {
        Inbox.Item item = inbox.one(id).orElseThrow(Problem::notFound);
        return view(item, scope(item.row().patient));
    }

    private EscalationView view(Inbox.Item item, ConsentedScope scope) {
        Evidence open = item.content()
                .evidence()
                .opened(scope.allows(DataCategory.RECORDS), scope.allows(DataCategory.GLUCOSE));
        return EscalationView.of(item.row(), item.content(), open, item.history(), clock.instant());
    }

    private ConsentedScope scope(String patient) {
        return access.over(new PatientId(patient), CARE);
    }

    private static Problem wrong(String parameter, String message) {
        return Problem.badRequest(
                "The inbox cannot be asked like this.", new Problem.Field(parameter, "unknown", message));
    }

    private static String required(@Nullable String text, String pointer) {
        String stripped = text == null ? "" : text.replace("\0", "").strip();
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
