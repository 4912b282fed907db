package io.epione.acceptance.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code docs/safety/hazard-log.csv}. */
final class HazardLog {
    static final String FILE = "docs/safety/hazard-log.csv";
    static final List<String> COLUMNS = List.of(
            "id",
            "hazard",
            "cause",
            "severity",
            "likelihood",
            "mitigation",
            "where",
            "test",
            "without",
            "residual",
            "review");
    static final List<String> SEVERITIES = List.of("catastrophic", "critical", "major", "minor");
    static final List<String> LIKELIHOODS = List.of("frequent", "probable", "occasional", "remote", "improbable");

    private HazardLog() {}

    static List<Hazard> read(Path root) throws IOException {
        List<List<String>> rows = Csv.rows(Files.readString(root.resolve(FILE)));
        if (rows.isEmpty() || !rows.getFirst().equals(COLUMNS)) {
            throw new IllegalArgumentException(FILE + " has not the columns " + COLUMNS);
        }
        return rows.stream().skip(1).map(Hazard::of).toList();
    }

    /** The root of the project, found from wherever this runs. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(FILE))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no " + FILE + " here or above");
            }
        }
        return folder;
    }
}
