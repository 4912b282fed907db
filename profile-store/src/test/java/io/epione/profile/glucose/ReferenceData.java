package io.epione.profile.glucose;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data of other projects that is not part of this repository. A test that needs it is skipped without it. */
final class ReferenceData {
    private ReferenceData() {}

    static Path file(String name) {
        String folder = System.getProperty("epione.reference-data", System.getenv("EPIONE_REFERENCE_DATA"));
        assumeTrue(
                folder != null && Files.isReadable(Path.of(folder, name)),
                () -> "SKIPPED: reference data " + name + " is not there; name its folder by EPIONE_REFERENCE_DATA");
        return Path.of(folder, name);
    }
}
