package io.epione.acceptance.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.epione.acceptance.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the house stands and what is in it. */
final class House {
    static final List<String> MODULES =
            List.of("profile-store", "signal-adapters", "onnx-models", "dialog-policies", "assistant-service");

    private House() {}

    static Path root() {
        return Project.root();
    }

    /** The compiled classes of all modules. */
    static JavaClasses classes() {
        return new ClassFileImporter()
                .importPaths(MODULES.stream()
                        .map(module -> root().resolve(module).resolve("target/classes"))
                        .toList());
    }

    /** The sources of the product: Java of every module and the TypeScript of the pages. */
    static List<Path> sources() {
        List<Path> roots = Stream.concat(
                        MODULES.stream().map(module -> root().resolve(module).resolve("src/main/java")),
                        Stream.of(root().resolve("web-chat/packages")))
                .filter(Files::exists)
                .toList();
        return roots.stream().flatMap(House::files).toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".ts"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
