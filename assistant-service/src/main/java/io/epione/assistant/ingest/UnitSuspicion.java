package io.epione.assistant.ingest;

import io.epione.assistant.access.Access;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value.Comparator;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.PatientId;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.signals.Intake;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Holds back glucose that lies about 18 times below or above the person's others, in the same delivery or of the last
 * two weeks: 18.02 lies between mg/dL and mmol/L, and nothing that happens in a body is that regular. The profile is
 * only asked about values that no sensor shows. Thread-safe.
 */
@ApplicationScoped
class UnitSuspicion {
    /** A glucose that says 33 mmol/L has a number of 33; fewer people than that live with 33 mg/dL. */
    private static final double LOWEST_TRUSTED = 34;

    private static final double HIGHEST_TRUSTED = 540;
    /** Around 18.02, as wide as glucose moves about its median. */
    private static final double FACTOR_FROM = 12;

    private static final double FACTOR_TO = 27;
    private static final int ENOUGH = 4;
    private static final int RECENT = 100;
    private static final Duration LATELY = Duration.ofDays(14);
    private static final String MESSAGE =
            "The value lies about 18 times from the person's other glucose values, as mmol/L does from mg/dL.";

    private final Access access;
    private final ProfileReader profiles;
    private final MeasureCatalog measures;

    UnitSuspicion(Access access, ProfileReader profiles, MeasureCatalog measures) {
        this.access = access;
        this.profiles = profiles;
        this.measures = measures;
    }

    /** The same delivery, with what is suspicious held back. */
    Intake hold(Intake intake, Instant now) {
        List<Entry> entries = intake.batch().entries();
        List<Integer> doubtful = IntStream.range(0, entries.size())
                .filter(i -> glucose(entries.get(i)).stream()
                        .anyMatch(value -> value < LOWEST_TRUSTED || value > HIGHEST_TRUSTED))
                .boxed()
                .toList();
        if (doubtful.isEmpty()) {
            return intake;
        }
        OptionalDouble here = median(entries);
        OptionalDouble lately = lately(intake.batch().patient(), now);
        Set<Integer> held = new HashSet<>();
        for (int i : doubtful) {
            double value = glucose(entries.get(i)).orElseThrow();
            if (isApart(value, here) || isApart(value, lately)) {
                held.add(i);
            }
        }
        return held.isEmpty() ? intake : intake.holding(held, "unit-suspect", MESSAGE);
    }

    private OptionalDouble lately(PatientId patient, Instant now) {
        var scope = access.system(patient, "plausibility");
        var query = new ProfileReader.Query("glucose", now.minus(LATELY), null, RECENT, null);
        return median(profiles.observations(scope, query).items());
    }

    private static boolean isApart(double value, OptionalDouble others) {
        if (others.isEmpty()) {
            return false;
        }
        double factor = Math.max(value / others.getAsDouble(), others.getAsDouble() / value);
        return factor >= FACTOR_FROM && factor <= FACTOR_TO;
    }

    private OptionalDouble median(List<? extends Entry> entries) {
        double[] values = entries.stream()
                .map(this::glucose)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        return values.length < ENOUGH ? OptionalDouble.empty() : OptionalDouble.of(values[values.length / 2]);
    }

    /** A meter's LO or HI names no number. */
    private OptionalDouble glucose(Entry entry) {
        return entry instanceof Entry.Observation observation
                        && observation.value() instanceof Quantity(double amount, String unit, Comparator comparator)
                        && comparator == Comparator.EQUAL
                        && unit.equals("mg/dL")
                        && measures.byCode(observation.code())
                                .filter(measure -> measure.key().equals("glucose"))
                                .isPresent()
                ? OptionalDouble.of(amount)
                : OptionalDouble.empty();
    }
}
