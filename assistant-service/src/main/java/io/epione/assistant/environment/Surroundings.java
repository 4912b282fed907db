package io.epione.assistant.environment;

import io.epione.profile.consent.ConsentedScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The air and the heat where a person is: of the newest hour that was told, and where two feeds tell of it the worse one.
 * Thread-safe.
 */
@ApplicationScoped
public class Surroundings {
    private final Places places;
    private final AreaHours hours;

    @Inject
    Surroundings(Places places, AreaHours hours) {
        this.places = places;
        this.hours = hours;
    }

    /** Looked at each time it is asked for, within the consent and the area of that moment. */
    public Around of(ConsentedScope scope, Instant now) {
        if (!places.opened(scope.patient())) {
            return new Around.Closed();
        }
        return places.of(scope.patient())
                .<Around>map(area -> {
                    List<AreaHour> told = hours.of(area, now);
                    return new Around.Known(
                            newest(told, AreaHour::ofAir, hour -> worst(hour.aqi(), hour.pm25())),
                            newest(told, AreaHour::ofHeat, hour -> worst(hour.heatIndex(), hour.temperature())));
                })
                .orElseGet(Around.NoPlace::new);
    }

    private static Optional<AreaHour> newest(
            List<AreaHour> told, Predicate<AreaHour> about, ToDoubleFunction<AreaHour> harm) {
        return told.stream()
                .filter(about)
                .max(Comparator.comparing(AreaHour::hour).thenComparingDouble(harm));
    }

    /** What advice goes by first; without it the other orders among themselves, below all that have it. */
    private static double worst(@Nullable Number first, @Nullable Number second) {
        return first != null ? first.doubleValue() : second == null ? -2_000 : second.doubleValue() - 10_000;
    }
}
