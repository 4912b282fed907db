package io.epione.assistant.genome;

/** Genotypes could not be stored or looked up. */
final class GenomeDatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GenomeDatabaseFailure(Exception cause) {
        super("a genome could not be stored or found", cause);
    }
}
