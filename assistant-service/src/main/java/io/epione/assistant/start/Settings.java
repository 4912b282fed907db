package io.epione.assistant.start;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The few settings that are needed before the configuration is there: a system property such as
 * {@code epione.db.url}, else the environment variable {@code EPIONE_DB_URL}.
 */
final class Settings {
    private Settings() {}

    static Optional<String> get(String name) {
        String environment = name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(environment)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Where the instance keeps its data: {@code epione.data}, else {@code .local/share/epione} in the home folder. */
    static Path data() {
        return get("epione.data")
                .map(Path::of)
                .orElseGet(() -> base("XDG_DATA_HOME", ".local/share").resolve("epione"));
    }

    /** Where programs are unpacked that all instances share. */
    static Path cache() {
        return get("epione.cache")
                .map(Path::of)
                .orElseGet(() -> base("XDG_CACHE_HOME", ".cache").resolve("epione"));
    }

    private static Path base(String variable, String underHome) {
        String value = System.getenv(variable);
        return value == null || value.isBlank()
                ? Path.of(System.getProperty("user.home")).resolve(underHome)
                : Path.of(value);
    }
}
