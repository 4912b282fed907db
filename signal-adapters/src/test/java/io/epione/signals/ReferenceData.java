package io.epione.signals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of data files of other projects, where somebody has one. */
public final class ReferenceData {
    private ReferenceData() {}

    /** A file or folder below it; the test is skipped, loudly, when there is none. */
    public static Path at(String path) {
        String property = System.getProperty("epione.reference-data");
        String folder = property == null ? System.getenv("EPIONE_REFERENCE_DATA") : property;
        if (folder == null || !Files.exists(Path.of(folder, path))) {
            String message = "SKIPPED: no reference data at EPIONE_REFERENCE_DATA/" + path;
            System.err.println(message);
            Assumptions.abort(message);
        }
        return Path.of(java.util.Objects.requireNonNull(folder), path);
    }
}
