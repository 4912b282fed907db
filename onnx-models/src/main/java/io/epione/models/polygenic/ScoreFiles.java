package io.epione.models.polygenic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where scores lie: a folder for each, with a {@code card.yaml} and a scoring file for each assembly. */
interface ScoreFiles {
    String CARD = "card.yaml";

    /** The scores that there are, sorted. */
    List<String> ids() throws IOException;

    /** A file of a score, if it is there; the caller closes it. */
    Optional<InputStream> open(String id, String name) throws IOException;

    /** Another number whenever the file is another. */
    long stamp(String id, String name) throws IOException;

    /** Those in the jar. */
    static ScoreFiles shipped() {
        return new ScoreFiles() {
            @Override
            public List<String> ids() throws IOException {
                try (InputStream in = ScoreFiles.class.getResourceAsStream("/scores/index.txt")) {
                    return in == null
                            ? List.of()
                            : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList();
                }
            }

            @Override
            public Optional<InputStream> open(String id, String name) {
                return Optional.ofNullable(ScoreFiles.class.getResourceAsStream("/scores/" + id + "/" + name));
            }

            @Override
            public long stamp(String id, String name) {
                return 0;
            }
        };
    }

    /** Those in a folder, which need not be there. */
    static ScoreFiles in(Path folder) {
        return new ScoreFiles() {
            @Override
            public List<String> ids() throws IOException {
                if (!Files.isDirectory(folder)) {
                    return List.of();
                }
                try (Stream<Path> below = Files.list(folder)) {
                    return below.filter(one -> Files.exists(one.resolve(CARD)))
                            .map(one -> one.getFileName().toString())
                            .sorted()
                            .toList();
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }

            @Override
            public Optional<InputStream> open(String id, String name) throws IOException {
                Path file = folder.resolve(id).resolve(name);
                return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
            }

            @Override
            public long stamp(String id, String name) throws IOException {
                Path file = folder.resolve(id).resolve(name);
                return Files.getLastModifiedTime(file).toMillis() * 31 + Files.size(file);
            }
        };
    }
}
