package io.epione.assistant.environment;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.access.Access;
import io.epione.assistant.access.Caller;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feeds of the air and the heat: by operators, and by vendors whose token has the scope {@code environment:write}. */
@Path("/api/environment")
@RunOnVirtualThread
class EnvironmentResource {
    private final Access access;
    private final AreaHours hours;
    private final Clock clock;

    @Inject
    EnvironmentResource(Access access, AreaHours hours, Clock clock) {
        this.access = access;
        this.hours = hours;
        this.clock = clock;
    }

    /** How many hours came, and how many of them were newer than what was there. */
    record Stored(int received, int stored) {}

    /** The areas that are told of; open to whoever signed in. */
    record Areas(List<AreaHours.Area> areas) {}

    @GET
    public Areas areas() {
        access.caller();
        return new Areas(hours.areas(clock.instant()));
    }

    /** All of a report, or 422 with every field that is wrong. */
    @POST
    @Transactional
    public Stored tell(@Nullable JsonNode body) {
        Caller caller = access.caller();
        if (!caller.is(Role.VENDOR) && !caller.is(Role.OPERATOR)) {
            throw Problem.forbidden("Only an operator or a vendor tells of the air and the heat.");
        }
        Report report = Report.of(body, clock.instant());
        if (!report.errors().isEmpty()) {
            throw Problem.unprocessable("The report cannot be read; nothing was stored.", report.errors());
        }
        return new Stored(report.hours().size(), hours.store(caller.subject(), report.hours(), clock.instant()));
    }
}
