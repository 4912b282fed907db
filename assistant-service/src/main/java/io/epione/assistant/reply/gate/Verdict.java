package io.epione.assistant.reply.gate;

/** What the gate says of one sentence. */
public sealed interface Verdict {
    /** It may leave. */
    record Passed() implements Verdict {}

    /**
     * It may not.
     *
     * @param reason one word for logs and tests, such as {@code number} or {@code direction}
     */
    record Blocked(String reason) implements Verdict {}

    Verdict PASSED = new Passed();

    static Verdict blocked(String reason) {
        return new Blocked(reason);
    }

    default boolean passed() {
        return this instanceof Passed;
    }
}
