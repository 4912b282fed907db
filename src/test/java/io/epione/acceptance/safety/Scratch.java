package io.epione.acceptance.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the project to break in peace. Closing removes it, and ends what still runs in it. */
final class Scratch implements AutoCloseable {
    private static final Set<String> LEFT_OUT = Set.of(".git", ".epione", ".idea", "quarkus-app", "surefire-reports");
    private static final long MINUTES = 8;

    private final Path folder;
    private volatile Process running;

    Scratch(Path root) throws IOException {
        folder = Files.createTempDirectory("epione-hazards-");
        running = new ProcessBuilder("true").start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        copy(root);
    }

    Path folder() {
        return folder;
    }

    private void copy(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(String.valueOf(at.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(folder.resolve(root.relativize(at)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) throws IOException {
                // Times are kept, so that what is compiled counts as compiled; the start cache is large and of no use.
                if (!at.toString().endsWith(".aot") && !LEFT_OUT.contains(String.valueOf(at.getFileName()))) {
                    Files.copy(
                            at,
                            folder.resolve(root.relativize(at)),
                            StandardCopyOption.COPY_ATTRIBUTES,
                            LinkOption.NOFOLLOW_LINKS);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Runs a command in the copy; true if it ended well within the time a single step may take. */
    boolean run(List<String> command, Path output) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // Short runs: code is not worth optimising.
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        running = builder.start();
        if (running.waitFor(MINUTES, TimeUnit.MINUTES)) {
            return running.exitValue() == 0;
        }
        end();
        return false;
    }

    private void end() {
        running.descendants().forEach(ProcessHandle::destroyForcibly);
        running.destroyForcibly();
    }

    @Override
    public void close() {
        end();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
