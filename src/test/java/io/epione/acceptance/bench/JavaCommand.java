package io.epione.acceptance.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Java as the service is started with it, for a process of its own. */
final class JavaCommand {
    private JavaCommand() {}

    /** Java and its options; the cache of the service's own classes is not among them. */
    static List<String> likeTheService() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        Stream.of(Optional.ofNullable(System.getenv("EPIONE_SERVICE_OPTIONS"))
                        .orElse("-Xmx320m")
                        .split("\\s+"))
                .filter(option -> !option.isEmpty() && !option.startsWith("-XX:AOTCache"))
                .forEach(command::add);
        return command;
    }
}
