package io.epione.assistant.risk;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Which versions of the risk models answer. */
@ConfigMapping(prefix = "epione.models")
interface ModelsConfig {
    /** Versions, such as {@code findrisc/1.0.0}, that answer instead of the newest shipped; to promote or roll back. */
    Optional<Set<String>> versions();

    /** Versions that run beside on the same profiles; their results are kept as decisions and shown to nobody. */
    Optional<Set<String>> shadows();
}
