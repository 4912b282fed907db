package io.epione.models.pgx;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** PharmCAT's files in the reference data; tests that need them say so and are skipped without. */
final class Pharmcat {
    private Pharmcat() {}

    static Path path(String name) {
        String folder = System.getProperty("epione.reference-data", System.getenv("EPIONE_REFERENCE_DATA"));
        Path path = folder == null ? null : Path.of(folder, "genome", "pharmcat", name);
        boolean there = path != null && Files.exists(path);
        if (!there) {
            System.err.println("SKIPPED: " + name + " is not there; set EPIONE_REFERENCE_DATA to the reference data");
        }
        assumeTrue(there, name + " is not there; set EPIONE_REFERENCE_DATA to the reference data");
        return Objects.requireNonNull(path);
    }
}
