package io.epione.assistant.storeddata;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * Which news somebody can still act on. A low of last night counts although it arrives late; a year of readings from a
 * new device pages nobody. Laboratory values are reported days after the sample, and a questionnaire asks about two
 * weeks.
 */
@ApplicationScoped
class Freshness {
    private static final Duration ACUTE = Duration.ofHours(24);
    private static final Duration EVENT = Duration.ofHours(48);
    private static final Duration REPORTED = Duration.ofDays(7);
    private static final Duration ANSWERED = Duration.ofDays(14);

    private final MeasureCatalog measures;

    Freshness(MeasureCatalog measures) {
        this.measures = measures;
    }

    boolean isFresh(Entry entry, Instant now) {
        return until(entry.effective(), now).isAfter(now.minus(longest(entry)));
    }

    /** When a period was over, once it is. */
    static Instant until(EffectiveTime effective, Instant now) {
        Instant end = effective.end();
        return end == null || end.isAfter(now) || end.isBefore(effective.start()) ? effective.start() : end;
    }

    private Duration longest(Entry entry) {
        return switch (entry) {
            case Entry.Observation observation -> longest(observation.code(), observation.value());
            case Entry.Event _ -> EVENT;
            case Entry.Condition _, Entry.Medication _, Entry.Allergy _ -> Duration.ZERO;
        };
    }

    private Duration longest(Code code, Value value) {
        return switch (value) {
            case Value.Coded _, Value.Text _ -> ANSWERED;
            case Value.Components(var parts) ->
                parts.stream()
                        .map(part -> longest(part.code(), part.value()))
                        .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            case Value.Quantity _ ->
                measures.byCode(code)
                        .map(measure -> switch (measure.category()) {
                            case "glucose", "vital", "wearable" -> ACUTE;
                            default -> REPORTED;
                        })
                        // A number without a name may be the answer of a questionnaire.
                        .orElse(ANSWERED);
        };
    }
}
