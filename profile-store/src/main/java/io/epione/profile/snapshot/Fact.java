package io.epione.profile.snapshot;

import io.epione.profile.observation.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A typed fact of the profile. Absence has a type of its own, and only {@link Measured} may lead to the word "normal".
 *
 * @param <T> what is known, such as a quantity or a condition
 */
public sealed interface Fact<T> {

    /** What is known and where it comes from. */
    record Evidence<T>(T value, Instant observedAt, Provenance provenance) {}

    /** Known and recent enough for its kind. */
    record Measured<T>(Evidence<T> evidence) implements Fact<T> {}

    /** Known, but older than its kind allows. */
    record Stale<T>(Evidence<T> evidence, Duration age) implements Fact<T> {}

    /** Nobody ever measured or recorded it. */
    record NotMeasured<T>() implements Fact<T> {}

    /** The assay covers it but gave no call, or the file does not hold the site. */
    record NotCalled<T>() implements Fact<T> {}

    /** Inferred, not observed. */
    record Imputed<T>(Evidence<T> evidence, double quality) implements Fact<T> {}

    /** Sources contradict each other, or the only device that says anything is recalled. */
    record Conflicting<T>(List<Evidence<T>> candidates) implements Fact<T> {
        public Conflicting {
            candidates = List.copyOf(candidates);
        }

        /** Whether nothing is said against it but that its device is recalled. */
        public boolean recalled() {
            return candidates.stream()
                    .allMatch(candidate -> candidate.provenance().recalled());
        }
    }

    /** The person does not let it be read for this purpose. */
    record Withheld<T>() implements Fact<T> {}

    /** The state as it stands in the contract. */
    default State state() {
        return switch (this) {
            case Measured<T> m -> State.MEASURED;
            case Stale<T> s -> State.STALE;
            case NotMeasured<T> n -> State.NOT_MEASURED;
            case NotCalled<T> n -> State.NOT_CALLED;
            case Imputed<T> i -> State.IMPUTED;
            case Conflicting<T> c -> State.CONFLICTING;
            case Withheld<T> w -> State.WITHHELD;
        };
    }

    /** The value if, and only if, it is measured and current. */
    default Optional<Evidence<T>> measured() {
        return this instanceof Measured<T>(Evidence<T> evidence) ? Optional.of(evidence) : Optional.empty();
    }

    /** The newest value, current or stale; what is imputed, conflicting or withheld is not a value. */
    default Optional<Evidence<T>> latest() {
        return switch (this) {
            case Measured<T>(Evidence<T> evidence) -> Optional.of(evidence);
            case Stale<T>(Evidence<T> evidence, Duration _) -> Optional.of(evidence);
            default -> Optional.empty();
        };
    }

    /** The names of the states in the contract. */
    enum State {
        MEASURED,
        STALE,
        NOT_MEASURED,
        NOT_CALLED,
        IMPUTED,
        CONFLICTING,
        WITHHELD
    }
}
