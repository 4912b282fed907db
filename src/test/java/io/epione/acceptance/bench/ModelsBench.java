package io.epione.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.epione.acceptance.Project;
import io.epione.acceptance.bench.Jmh.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a model adds to ONNX Runtime, and how long its answers, explanations and series take. */
final class ModelsBench implements Bench.Benchmark {
    private static final int ROUNDS = 5;

    @Override
    public Table run() throws IOException, InterruptedException {
        List<Figure> equations = Jmh.runWarm(
                "EquationBench", "-wi", "1", "-w", "300ms", "-i", "1", "-r", "1", "-p", "path=" + equations());
        List<Figure> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.addAll(Jmh.run("OverheadBench", "-wi", "2", "-w", "500ms", "-i", "2", "-r", "500ms"));
            rounds.addAll(Jmh.run("ForecastBench", "-wi", "2", "-w", "5", "-i", "1", "-r", "2"));
            rounds.addAll(Jmh.run("NightsBench|ProfileBench", "-wi", "1", "-w", "1", "-i", "1", "-r", "500ms"));
        }
        Figure slowest =
                equations.stream().max(Comparator.comparingDouble(Figure::p99)).orElseThrow();
        Table table = new Table("The models", "what", "median", "ONNX Runtime alone", "ratio", "limit");
        compared(table, rounds, "one person through a model of 11 inputs", "single", "1.10");
        compared(table, rounds, "64 rows at once through its graph", "rowsTogether", "1.03");
        return table.row(
                        "an answer of the slowest of " + equations.size() + " equations, " + slowest.path(),
                        micros(slowest.p99()) + " (p99)",
                        "",
                        "",
                        "1 ms")
                .row("a forecast", micros(p99(rounds, "ForecastBench.forecast")) + " (p99)", "", "", "1 ms")
                .row("exact Shapley values, 2,048 rows", millis(rounds, "ProfileBench.shapley"), "", "", "5 ms")
                .row("a year of nights of 1,000 people", nights(rounds), "", "", "2 s")
                .row("all models on one profile", millis(rounds, "ProfileBench.allModels"), "", "", "")
                .row(
                        "the same with bounds for what is missing",
                        millis(rounds, "ProfileBench.allModelsWithBounds"),
                        "",
                        "",
                        "")
                .note("ONNX Runtime alone: a tensor made of each input, the run, the outputs read; the same options."
                        + " Its run alone, of tensors that were made before: "
                        + micros(median(rounds, "OverheadBench.singleRunAlone") / 1000) + ".")
                .note("64 rows: what bounds, explanations and worked cases go in by.")
                .note(
                        "p99 of single answers, as a service that has been up for a while gives them: the equations one after"
                                + " another in one process after 10 s of answers of all of them, a forecast after 10 s of"
                                + " forecasts.")
                .note("Medians of " + ROUNDS
                        + " rounds in turn by JMH, each in a process with the options of the service.");
    }

    private static void compared(Table table, List<Figure> rounds, String what, String name, String limit) {
        double ours = median(rounds, "OverheadBench." + name);
        double bare = median(rounds, "OverheadBench." + name + "Bare");
        table.row(
                what, micros(ours / 1000), micros(bare / 1000), String.format(Locale.ROOT, "%.2f", ours / bare), limit);
    }

    /** The folders of all models that answer callers. */
    private static String equations() throws IOException {
        JsonNode index = new YAMLMapper()
                .readTree(
                        Project.root().resolve("onnx-models/models/index.yaml").toFile());
        return StreamSupport.stream(index.path("models").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(","));
    }

    private static double median(List<Figure> rounds, String name) {
        return middle(rounds.stream()
                .filter(figure -> figure.name().equals(name))
                .map(Figure::score)
                .toList());
    }

    private static double p99(List<Figure> rounds, String name) {
        return middle(rounds.stream()
                .filter(figure -> figure.name().equals(name))
                .map(Figure::p99)
                .toList());
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String micros(double micros) {
        return String.format(Locale.ROOT, "%.1f µs", micros);
    }

    private static String millis(List<Figure> rounds, String name) {
        return String.format(Locale.ROOT, "%.2f ms", median(rounds, name) / 1000);
    }

    private static String nights(List<Figure> rounds) {
        return String.format(Locale.ROOT, "%.0f ms", median(rounds, "NightsBench.nights"));
    }
}
