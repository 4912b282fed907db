package io.epione.assistant.environment;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The file that the operator keeps beside the feeds. What cannot be read tells nothing, and is logged. Thread-safe. */
@ApplicationScoped
class EnvironmentFile {
    private static final Logger LOG = Logger.getLogger(EnvironmentFile.class);
    private static final long LARGEST = 4L << 20;

    private final Optional<Path> file;
    private final ObjectMapper json;

    @Inject
    EnvironmentFile(EnvironmentConfig config, ObjectMapper json) {
        this.file = config.file().map(Path::of);
        this.json = json;
    }

    List<AreaHour> hours(Instant now) {
        return file.map(path -> read(path, now)).orElse(List.of());
    }

    private List<AreaHour> read(Path path, Instant now) {
        try {
            if (Files.size(path) > LARGEST) {
                LOG.error("The file of epione.environment.file is larger than 4 MiB and not read.");
                return List.of();
            }
            Report report = Report.of(json.readTree(Files.readAllBytes(path)), now);
            if (!report.errors().isEmpty()) {
                LOG.errorf(
                        "The file of epione.environment.file is not used: %s %s",
                        report.errors().getFirst().pointer(),
                        report.errors().getFirst().code());
            }
            return report.hours();
        } catch (IOException e) {
            LOG.errorf(
                    "The file of epione.environment.file cannot be read: %s",
                    e.getClass().getSimpleName());
            return List.of();
        }
    }
}
