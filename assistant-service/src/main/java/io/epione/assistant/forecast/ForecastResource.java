package io.epione.assistant.forecast;

import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Where a person's glucose is expected over the next hour, or why nothing is expected. */
@Path("/api/forecast/glucose")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ForecastResource {
    private static final int LEAST = 5;
    private static final int MOST = 60;

    private final Access access;
    private final Forecasts forecasts;

    ForecastResource(Access access, Forecasts forecasts) {
        this.access = access;
        this.forecasts = forecasts;
    }

    @GET
    public ForecastView forecast(
            @QueryParam("minutes") @DefaultValue("60") String minutes,
            @QueryParam("patient") @Nullable String patient) {
        int ahead = minutes(minutes);
        return forecasts
                .view(access.named(patient, "forecast"), ahead)
                .orElseThrow(() -> new ServiceUnavailableException("The forecaster cannot be run here."));
    }

    private static int minutes(String sent) {
        try {
            int minutes = Integer.parseInt(sent.strip());
            if (minutes >= LEAST && minutes <= MOST) {
                return minutes;
            }
        } catch (NumberFormatException e) {
            // Answered like a number that is too large.
        }
        throw Problem.badRequest(
                "A forecast reaches 5 to 60 minutes ahead.",
                new Problem.Field("minutes", "out-of-range", "Send a whole number from 5 to 60."));
    }
}
