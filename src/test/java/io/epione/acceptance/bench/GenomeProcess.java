package io.epione.acceptance.bench;

import io.epione.acceptance.Project;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The packaged libraries in a process of their own, with the memory and the options that the service has. It stays warm
 * between commands, which {@code bench/GenomeRun.java} among the resources describes.
 */
final class GenomeProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader told;
    private final Writer asked;

    GenomeProcess() throws IOException {
        Path home = Project.root().resolve("assistant-service/target/quarkus-app/lib");
        List<String> command = JavaCommand.likeTheService();
        command.addAll(List.of(
                "-cp",
                home.resolve("main") + "/*:" + home.resolve("boot") + "/*",
                Project.root()
                        .resolve("src/test/resources/bench/GenomeRun.java")
                        .toString()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        told = process.inputReader(StandardCharsets.UTF_8);
        asked = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** What a command took, and what it said. */
    record Answer(double seconds, String text) {}

    Answer ask(String command, Object... words) {
        try {
            asked.write(command);
            for (Object word : words) {
                asked.write("\t" + word);
            }
            asked.write("\n");
            asked.flush();
            String line = told.readLine();
            if (line == null) {
                throw new IllegalStateException("the process of the libraries has ended");
            }
            String[] parts = line.split("\t", 2);
            return new Answer(Long.parseLong(parts[0]) / 1e9, parts[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        asked.close();
        process.destroy();
    }

    /** What a program took that was run once; its output goes to a file. */
    static double seconds(Path output, List<String> command) {
        try {
            long began = System.nanoTime();
            Process once = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (once.waitFor() != 0) {
                throw new IllegalStateException(command.getFirst() + " failed: " + Files.readString(output));
            }
            return (System.nanoTime() - began) / 1e9;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
