package io.epione.assistant.monitoring;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;

/** How inputs and forecasts do, for operators. Nobody is named, so nobody's access log gets a row. */
@Path("/api/monitoring")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MonitoringResource {
    private static final List<String> NOTES = List.of(
            "Outcomes of the risk models are not known here: each stands under uncalibrated, with the reason.",
            "Subgroups and who was reached count only people who agreed to be counted, and tell nothing of fewer than ten.",
            "What is missing, who was reached and uncalibrated are those of the newest 20,000 assessments.",
            "A drift of one source is no fault by itself: other people, another season and another device do it too.");

    private final Access access;
    private final InputMonitor monitor;
    private final WatchedRows rows;
    private final Figures figures;
    private final Outcomes outcomes;
    private final Clock clock;

    MonitoringResource(
            Access access, InputMonitor monitor, WatchedRows rows, Figures figures, Outcomes outcomes, Clock clock) {
        this.access = access;
        this.monitor = monitor;
        this.rows = rows;
        this.figures = figures;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @GET
    public MonitoringView now() {
        if (!access.caller().is(Role.OPERATOR)) {
            throw Problem.forbidden("The watch over inputs is for operators.");
        }
        monitor.write();
        return new MonitoringView(
                clock.instant(),
                rows.all().stream().map(MonitoringView.Input::of).toList(),
                figures.alarms(),
                figures.missing(),
                figures.feeds(),
                figures.devices(),
                figures.subgroups(),
                figures.reached(),
                figures.calibration(),
                outcomes.missing(figures.answered()),
                NOTES);
    }
}
