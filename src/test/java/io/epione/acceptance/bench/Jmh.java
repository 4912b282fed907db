package io.epione.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The benchmarks of the models among their tests, run by JMH in a process of its own. */
final class Jmh {
    private static final Path MODELS = Project.root().resolve("onnx-models/target");

    private Jmh() {}

    /**
     * One figure, in the unit that the benchmark states.
     *
     * @param name class and method
     * @param p99 of single calls, where those were measured
     */
    record Figure(String name, String path, double score, double p99) {
        static Figure of(JsonNode result) {
            String[] names = result.path("benchmark").asText().split("\\.");
            JsonNode metric = result.path("primaryMetric");
            return new Figure(
                    names[names.length - 2] + "." + names[names.length - 1],
                    result.path("params").path("path").asText(),
                    metric.path("score").asDouble(),
                    metric.path("scorePercentiles").path("99.0").asDouble());
        }
    }

    /** Runs what a pattern names, each in a process of its own. */
    static List<Figure> run(String pattern, String... options) throws IOException, InterruptedException {
        return measured(pattern, List.of("-f", "1"), options);
    }

    /** Runs what a pattern names in one process, each after all of it was warmed up, as a service is. */
    static List<Figure> runWarm(String pattern, String... options) throws IOException, InterruptedException {
        return measured(pattern, List.of("-f", "0", "-wm", "BULK"), options);
    }

    private static List<Figure> measured(String pattern, List<String> processes, String... options)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("epione-jmh", ".json");
        try {
            Process process = new ProcessBuilder(command(pattern, file, processes, options))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("JMH failed at " + pattern);
            }
            JsonNode results = new ObjectMapper().readTree(file.toFile());
            return StreamSupport.stream(results.spliterator(), false)
                    .map(Figure::of)
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> command(String pattern, Path file, List<String> processes, String... options)
            throws IOException {
        String classes = MODELS.resolve("test-classes") + ":" + MODELS.resolve("classes") + ":"
                + Files.readString(MODELS.resolve("classpath.txt")).strip();
        return Stream.of(
                        JavaCommand.likeTheService().stream(),
                        Stream.of("-cp", classes, "org.openjdk.jmh.Main", pattern, "-foe", "true"),
                        processes.stream(),
                        Stream.of("-rf", "json", "-rff", file.toString()),
                        Stream.of(options))
                .flatMap(part -> part)
                .toList();
    }
}
