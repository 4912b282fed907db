package io.epione.models.forecast;

import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Each forecast from the profile of somebody who has worn a sensor for 20 hours. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ForecastBench {
    private final GlucoseForecaster forecaster = GlucoseForecaster.shipped();
    private final ProfileSnapshot profile = Wearer.steady(118).snapshot();

    @Benchmark
    public GlucoseForecast.Forecast forecast() {
        return (GlucoseForecast.Forecast) forecaster.forecast(profile, GlucoseForecaster.MISSED);
    }
}
