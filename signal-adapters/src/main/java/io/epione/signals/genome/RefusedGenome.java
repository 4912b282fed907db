package io.epione.signals.genome;

import java.io.IOException;
import java.util.List;

/** Carries a refusal out of a stream that is being read; never leaves the adapters. */
public final class RefusedGenome extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> choices;

    /**
     * @param code one word
     * @param message a sentence with a hint; names nothing of the file's content
     */
    public RefusedGenome(String code, String message) {
        this(code, message, List.of());
    }

    /** @param choices the samples of the file, where one must be chosen */
    public RefusedGenome(String code, String message, List<String> choices) {
        super(message);
        this.code = code;
        this.choices = List.copyOf(choices);
    }

    /** Why, in one word. */
    public String code() {
        return code;
    }

    /** The refusal as a value. */
    public GenomeFile.Refused refused() {
        return new GenomeFile.Refused(code, String.valueOf(getMessage()), choices);
    }
}
