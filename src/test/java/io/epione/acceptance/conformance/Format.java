package io.epione.acceptance.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The published cases of one format: a folder with {@code format.properties} and the bodies {@code good},
 * {@code mixed} and {@code unusable}.
 */
record Format(String name, Path folder, Properties properties) {
    static final String FILE = "format.properties";

    static Format read(Path cases, String name) {
        Path folder = cases.resolve(name);
        try (var in = Files.newBufferedReader(folder.resolve(FILE))) {
            var properties = new Properties();
            properties.load(in);
            return new Format(name, folder, properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names(Path cases) {
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.filter(folder -> Files.exists(folder.resolve(FILE)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address under the server. */
    String path() {
        return text("path", "/api/signals/" + name);
    }

    String mediaType() {
        return text("media-type", "application/json");
    }

    /** The media type of errors. */
    String problemType() {
        return text("problem-type", "application/problem+json");
    }

    /** Whether a delivery is answered with a receipt. */
    boolean hasReceipt() {
        return Boolean.parseBoolean(text("receipt", "true"));
    }

    /** Whether only the person's own token opens the door. */
    boolean ownOnly() {
        return Boolean.parseBoolean(text("own-only", "false"));
    }

    /** How many readings a body has that can be used. */
    int readings(String body) {
        return Integer.parseInt(text(body + ".readings", "1"));
    }

    int status(String body, int usual) {
        return Integer.parseInt(text(body + ".status", Integer.toString(usual)));
    }

    /** What the answer to a body must have in it, such as a pointer to the item that is wrong. */
    List<String> says(String body) {
        String words = text(body + ".says", "");
        return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
    }

    /** One of the bodies {@code good}, {@code mixed} and {@code unusable}. */
    byte[] body(String body) {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readAllBytes(
                    files.filter(file -> file.getFileName().toString().startsWith(body + "."))
                            .findFirst()
                            .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String key, String otherwise) {
        return properties.getProperty(key, otherwise).strip();
    }
}
