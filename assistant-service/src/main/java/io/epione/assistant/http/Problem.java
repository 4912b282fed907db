package io.epione.assistant.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is an error, thrown where a resource finds it and turned into {@code application/problem+json} in one
 * place. Names no personal data.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Field BUSY = new Field("", "busy", "Send it again in a second.");

    private final int status;
    private final String title;
    private final transient List<Field> errors;
    private final transient @Nullable Object bounds;

    /**
     * One field that is wrong.
     *
     * @param pointer JSON pointer into the body, or the name of a query parameter
     * @param code one word
     * @param message a sentence with a hint how to mend it
     */
    public record Field(String pointer, String code, String message) {}

    public Problem(int status, String title, String detail, List<Field> errors) {
        this(status, title, detail, errors, null);
    }

    private Problem(int status, String title, String detail, List<Field> errors, @Nullable Object bounds) {
        super(detail);
        this.status = status;
        this.title = title;
        this.errors = List.copyOf(errors);
        this.bounds = bounds;
    }

    /** What does not exist and what the caller may not know of look the same. */
    public static Problem notFound() {
        return new Problem(404, "Not found", "There is nothing here that you may see.", List.of());
    }

    public static Problem badRequest(String detail, Field... errors) {
        return new Problem(400, "Bad request", detail, List.of(errors));
    }

    public static Problem forbidden(String detail) {
        return new Problem(403, "Forbidden", detail, List.of());
    }

    public static Problem conflict(String detail) {
        return new Problem(409, "Conflict", detail, List.of());
    }

    public static Problem unprocessable(String detail, List<Field> errors) {
        return new Problem(422, "Cannot be processed", detail, errors);
    }

    /** @param most bytes that are accepted */
    public static Problem tooLarge(long most) {
        return new Problem(
                413, "Too large", "The body is larger than the " + most + " bytes accepted here.", List.of());
    }

    /** The folder for bodies has no room, or cannot be written to. */
    public static Problem noRoom() {
        return new Problem(
                507, "No room", "There is no room to receive this; nothing was stored. Try again later.", List.of());
    }

    /** More is waiting than can be kept; the answer says after how many seconds to come again. */
    public static Problem busy() {
        return new Problem(
                503, "Busy", "More is waiting here than can be kept; nothing of this was stored.", List.of(BUSY));
    }

    /** Seconds after which the same has a chance; 0 where that is not known. */
    int retryAfter() {
        return errors.contains(BUSY) ? 1 : 0;
    }

    /** The same with where the answer must lie all the same, where that can be said. */
    public static Problem unprocessable(String detail, List<Field> errors, @Nullable Object bounds) {
        return new Problem(422, "Cannot be processed", detail, errors, bounds);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public List<Field> errors() {
        return errors;
    }

    public @Nullable Object bounds() {
        return bounds;
    }
}
