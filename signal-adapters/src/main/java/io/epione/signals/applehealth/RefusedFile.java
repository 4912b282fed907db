package io.epione.signals.applehealth;

import java.io.IOException;

/** Carries a rejection out of a stream that is being parsed; never leaves this folder. */
final class RefusedFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    RefusedFile(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
