package io.epione.assistant.risk;

import io.epione.assistant.forecast.LoadedForecaster;
import io.epione.assistant.triage.LoadedUrgency;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The service is ready once the models that load beside its start are there, or are known not to come: no turn that is sent
 * to a service which calls itself ready waits for one.
 */
@Readiness
@ApplicationScoped
class ModelsLoaded implements HealthCheck {
    private final LoadedUrgency urgency;
    private final LoadedForecaster forecaster;

    ModelsLoaded(LoadedUrgency urgency, LoadedForecaster forecaster) {
        this.urgency = urgency;
        this.forecaster = forecaster;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("models")
                .status(urgency.settled() && forecaster.settled())
                .build();
    }
}
