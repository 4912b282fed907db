package io.epione.assistant.series;

import io.epione.models.series.BodySignal;
import io.epione.models.series.Daily;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.risk.Assessment.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a wearable says of a body, signal by signal, each of the device that spoke last. Thread-safe. */
@ApplicationScoped
class BodySignals {
    /** Three days, the week that is left out, and the four weeks before. */
    static final int DAYS = 38;

    private static final int RECENT = 3;

    private final DayReader days;
    private final MeasureCatalog measures;

    BodySignals(DayReader days, MeasureCatalog measures) {
        this.days = days;
        this.measures = measures;
    }

    Map<BodySignal, DayValues> read(Subject subject) {
        var read = new EnumMap<BodySignal, DayValues>(BodySignal.class);
        for (BodySignal signal : BodySignal.values()) {
            read.put(signal, subject.scope().allows(layer(signal)) ? read(subject, signal) : DayValues.none());
        }
        return read;
    }

    private DayValues read(Subject subject, BodySignal signal) {
        String key = signal.measure();
        return switch (signal) {
            case RESTING_HEART_RATE, SKIN_TEMPERATURE -> days.read(subject, key, DAYS, PerDay.LAST);
            case SLEEP -> days.read(subject, key, DAYS, PerDay.SUM);
            case BREATHING -> days.read(subject, key, DAYS, PerDay.MEDIAN);
            case STEPS -> days.counted(subject, key, DAYS);
        };
    }

    String label(BodySignal signal) {
        return measures.byKey(signal.measure()).orElseThrow().label();
    }

    /** Why a signal could not be compared. */
    Problem problem(Subject subject, BodySignal signal, List<Daily> values) {
        String label = label(signal);
        if (!subject.scope().allows(layer(signal))) {
            return new Problem(signal.measure(), "withheld", label + " is withheld by the person.");
        }
        Optional<Daily> recent = values.stream()
                .filter(value -> value.day().isAfter(subject.today().minusDays(RECENT)))
                .findFirst();
        return recent.isEmpty()
                ? new Problem(signal.measure(), "missing", label + ": nothing is known of the last three days.")
                : new Problem(
                        signal.measure(),
                        "too-few-days",
                        label + ": too few days are known of the four weeks that it is compared with.");
    }

    /** Breathing is a vital sign, whoever measures it. */
    private static DataCategory layer(BodySignal signal) {
        return signal == BodySignal.BREATHING ? DataCategory.RECORDS : DataCategory.WEARABLE;
    }
}
