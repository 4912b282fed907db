package io.epione.assistant.genome;

import java.util.Locale;

/** How far a file has come. */
enum ImportStatus {
    READING,
    /** Its genotypes count. */
    STORED,
    /** Its genotypes are kept and do not count: they fit neither the person nor what else is known of them. */
    FLAGGED,
    /** Nothing of it is kept. */
    REFUSED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
