package io.epione.assistant.environment;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The air and the heat of places. */
@ConfigMapping(prefix = "epione.environment")
interface EnvironmentConfig {
    /** A file in the form of {@code POST /api/environment}, read at each use; a program of the operator keeps it current. */
    Optional<String> file();
}
