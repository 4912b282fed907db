package io.epione.signals.normalise;

import java.util.function.Function;

/** The outcome of one step of normalisation: a result, or why the reading is held. */
sealed interface Step<T> {
    record Ok<T>(T result) implements Step<T> {}

    /**
     * @param code the quarantine code
     * @param message a sentence that names no personal data
     * @param pointer where, empty for the reading itself
     */
    record Held<T>(String code, String message, String pointer) implements Step<T> {
        Held(String code, String message) {
            this(code, message, "");
        }
    }

    default <R> Step<R> then(Function<T, Step<R>> next) {
        return switch (this) {
            case Ok<T>(T result) -> next.apply(result);
            case Held<T>(String code, String message, String pointer) -> new Held<>(code, message, pointer);
        };
    }
}
