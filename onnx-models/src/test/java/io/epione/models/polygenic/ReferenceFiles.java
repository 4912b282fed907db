package io.epione.models.polygenic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** Data files of other projects, where somebody has them. */
public final class ReferenceFiles {
    private ReferenceFiles() {}

    /** A file below the folder; the test is skipped, loudly, when it is not there. */
    public static Path at(String path) {
        String folder = System.getProperty("epione.reference-data", System.getenv("EPIONE_REFERENCE_DATA"));
        if (folder == null || !Files.isReadable(Path.of(folder, path))) {
            String message = "SKIPPED: " + path + " is not there; set EPIONE_REFERENCE_DATA to the reference data";
            System.err.println(message);
            Assumptions.abort(message);
        }
        return Path.of(Objects.requireNonNull(folder), path);
    }
}
