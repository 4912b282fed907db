package io.epione.assistant.forecast;

import io.epione.assistant.decision.ModelReplay;
import io.epione.assistant.decision.StoredAnswer;
import io.epione.models.forecast.GlucoseForecaster;
import io.epione.profile.risk.ModelRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Runs the forecaster again on the series that a forecast kept. */
@ApplicationScoped
class ForecastReplay implements ModelReplay {
    private final LoadedForecaster forecaster;

    ForecastReplay(LoadedForecaster forecaster) {
        this.forecaster = forecaster;
    }

    @Override
    public Optional<Replayed> replay(StoredAnswer answer) {
        return forecaster
                .get()
                .filter(model -> model.ref().id().equals(answer.model().id()))
                .filter(_ -> !answer.series().isEmpty())
                .map(model -> replay(model, answer));
    }

    private static Replayed replay(GlucoseForecaster model, StoredAnswer answer) {
        ModelRef now = model.ref();
        boolean identical = now.equals(answer.model())
                && model.again(answer.series(), answer.inputs(), answer.asOf()).equals(answer.outputs());
        return new Replayed(identical, now.id() + "/" + now.version());
    }
}
