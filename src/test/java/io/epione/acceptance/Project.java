package io.epione.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Where the project and its reference data stand. */
public final class Project {
    private Project() {}

    /** The root of the project, found from wherever the tests run. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("profile-store/pom.xml"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("the tests run outside the project");
            }
            folder = parent;
        }
        return folder;
    }

    /** A file of the reference data; without them the test is skipped, loudly. */
    public static Path reference(String path) {
        Optional<Path> file = Optional.ofNullable(System.getProperty("epione.reference-data"))
                .or(() -> Optional.ofNullable(System.getenv("EPIONE_REFERENCE_DATA")))
                .map(folder -> Path.of(folder).resolve(path))
                .filter(Files::exists);
        if (file.isEmpty()) {
            System.err.println("SKIPPED: " + path + " is not there; set EPIONE_REFERENCE_DATA to run this test.");
        }
        Assumptions.assumeTrue(file.isPresent(), "reference data " + path + " is absent");
        return file.orElseThrow();
    }
}
