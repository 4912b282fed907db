package io.epione.assistant.vendor;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Caller;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What became of the calling vendor's deliveries; needs the scope {@code signals:read}, and names nobody. */
@Path("/api/vendor/usage")
@RunOnVirtualThread
class UsageResource {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final Access access;
    private final Usage usage;
    private final Clock clock;

    @Inject
    UsageResource(Access access, Usage usage, Clock clock) {
        this.access = access;
        this.usage = usage;
        this.clock = clock;
    }

    /** Days from and to are both inclusive; without them the last 30. */
    @GET
    public UsageView get(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        Caller caller = access.caller();
        if (!caller.is(Role.VENDOR)) {
            throw Problem.forbidden("Only a vendor has deliveries of its own to see.");
        }
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day("to", to);
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : day("from", from);
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.badRequest(
                    "The days cannot be shown.",
                    new Problem.Field("from", "out-of-range", "Name 1 to " + MOST_DAYS + " days."));
        }
        return UsageView.of(first, last, usage.of(caller.subject(), first, last));
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.badRequest(
                    "The day cannot be read.", new Problem.Field(name, "malformed", "Write a day such as 2026-11-24."));
        }
    }
}
