package io.epione.assistant.genome;

import java.security.GeneralSecurityException;

/** Keys that are not set up, are damaged, or belong to somebody else. */
final class KeysUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysUnusable(GeneralSecurityException cause) {
        super("the keys of genomes cannot be used", cause);
    }
}
