package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoringFileReader.Stated;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Takes scoring files into the folder of added scores: read to the end first, stored whole or not at all. */
final class ScoreIntake {
    private final Path folder;

    ScoreIntake(Path folder) {
        this.folder = folder;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Added(ScoreCard card, ScoringFile file) implements Outcome {}

        record Refused(List<String> reasons) implements Outcome {}
    }

    /**
     * Adds a score, or another assembly of one.
     *
     * @param card    what is known about the score beside its file; made from the file's header when null
     * @param replace whether a file that is there already gives way
     */
    Outcome add(Path source, Stated stated, byte @Nullable [] card, boolean replace) throws IOException {
        ScoreReading reading;
        try (InputStream in = Files.newInputStream(source)) {
            reading = ScoringFileReader.read(in, stated);
        }
        return switch (reading) {
            case ScoreReading.Refused refused -> new Outcome.Refused(refused.faults());
            case ScoreReading.Read read -> add(source, read.file(), card, replace);
        };
    }

    private Outcome add(Path source, ScoringFile file, byte @Nullable [] given, boolean replace) throws IOException {
        ScoreHeader header = file.header();
        Path home = folder.resolve(header.id());
        Path target = home.resolve(ScoreShelf.fileName(header.build()));
        byte[] bytes = given == null && header.licence() == null && Files.exists(home.resolve(ScoreFiles.CARD))
                ? Files.readAllBytes(home.resolve(ScoreFiles.CARD))
                : given;
        if (bytes == null && header.licence() == null) {
            return refused(
                    "the file names no licence; read the score's terms in the PGS Catalog and state them (--licence)");
        }
        if (Files.exists(target) && !replace) {
            return refused(
                    "%s is there already on %s; replace it with --replace".formatted(header.id(), header.build()));
        }
        ScoreCard card;
        try {
            card = bytes == null ? made(header) : ScoreCard.read(bytes);
        } catch (IOException e) {
            return refused("the card cannot be read: " + e.getMessage());
        }
        if (!card.id().equals(header.id())) {
            return refused("the card is of %s and the file of %s".formatted(card.id(), header.id()));
        }
        Files.createDirectories(home);
        store(source, target);
        Files.write(home.resolve(ScoreFiles.CARD), card.yaml());
        return new Outcome.Added(card, file);
    }

    private static ScoreCard made(ScoreHeader header) {
        return new ScoreCard(
                header.id(),
                header.trait().isEmpty() ? "not reported" : header.trait(),
                String.valueOf(header.licence()),
                header.citation(),
                "",
                null,
                null,
                null,
                List.of());
    }

    /** A copy is packed beside its place and moved there, so that a crash leaves no half of it. */
    private static void store(Path source, Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (InputStream in = ScoringFileReader.unpacked(Files.newInputStream(source));
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(part))) {
            in.transferTo(out);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(List.of(reason));
    }
}
