package io.epione.assistant.start;

/** A start that cannot go on, said in one sentence to the operator. Nothing has been damaged when it is thrown. */
final class StartFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why the process ends, as its exit code. */
    enum Kind {
        CONFIGURATION(2),
        DATA_FOLDER(4),
        PORT(5),
        DATABASE(6);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    private final Kind kind;

    StartFailure(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    StartFailure(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    int exitCode() {
        return exitCode(kind);
    }

    static int exitCode(Kind kind) {
        return kind.exitCode;
    }
}
