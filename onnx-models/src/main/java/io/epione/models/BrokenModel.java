package io.epione.models;

/** A model's files contradict each other: a fault of the build, named as such. The service does not start with it. */
final class BrokenModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenModel(String model, String reason) {
        super("model " + model + " is refused: " + reason);
    }

    BrokenModel(String model, String reason, Throwable cause) {
        super("model " + model + " is refused: " + reason, cause);
    }
}
