package io.epione.models;

import io.epione.models.Manifest.Input;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.Bounds;
import io.epione.profile.risk.Bounds.Narrowing;
import io.epione.profile.risk.Bounds.Range;
import io.epione.profile.risk.InputUsed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the outputs must lie while inputs are missing. An equation rises or falls steadily between the bounds of an input
 * and its bends, so its extremes lie on the grid of these values, and one run over the grid finds them; where the place of
 * a bend depends on other inputs, steps of the manifest come near enough, to a thousandth.
 */
final class Bounding {
    private static final int MOST_CASES = 1 << 13;

    private final Manifest manifest;
    private final OnnxGraph graph;

    Bounding(Manifest manifest, OnnxGraph graph) {
        this.manifest = manifest;
        this.graph = graph;
    }

    /** Null where anything but absence stands in the way, or where too much is missing to say something. */
    @Nullable
    Bounds of(Gathered gathered) {
        if (!gathered.problems().stream().allMatch(Bounding::onlyAbsent)) {
            return null;
        }
        Map<String, Double> known = new HashMap<>();
        gathered.inputs().stream().forEach((InputUsed input) -> known.put(input.name(), input.value()));
        List<Integer> missing = IntStream.range(0, manifest.inputs().size())
                .filter(place -> !known.containsKey(manifest.inputs().get(place).name()))
                .boxed()
                .toList();
        double[] base = manifest.inputs().stream()
                .mapToDouble(input -> known.getOrDefault(input.name(), Double.NaN))
                .toArray();
        List<double[]> cases = grid(base, missing);
        return missing.isEmpty() || cases.isEmpty()
                ? null
                : bounds(cases, graph.run(cases.toArray(double[][]::new)), missing);
    }

    private static boolean onlyAbsent(Problem problem) {
        return !problem.input().equals("eligibility")
                && Set.of("missing", "stale").contains(problem.code());
    }

    private List<double[]> grid(double[] base, List<Integer> missing) {
        List<double[]> cases = List.of(base);
        for (int place : missing) {
            double[] values = values(manifest.inputs().get(place));
            if ((long) cases.size() * values.length > MOST_CASES) {
                return List.of();
            }
            List<double[]> wider = new ArrayList<>();
            for (double[] one : cases) {
                for (double value : values) {
                    double[] copy = one.clone();
                    copy[place] = value;
                    wider.add(copy);
                }
            }
            cases = wider;
        }
        return cases;
    }

    private static double[] values(Input input) {
        return switch (input.kind()) {
            case BOOLEAN -> new double[] {0, 1};
            case CHOICE ->
                IntStream.range(0, input.choices().size()).asDoubleStream().toArray();
            case NUMBER ->
                Stream.of(
                                List.of(Objects.requireNonNull(input.low()), Objects.requireNonNull(input.high())),
                                input.bends())
                        .flatMap(List::stream)
                        .distinct()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        };
    }

    private Bounds bounds(List<double[]> cases, double[][] computed, List<Integer> missing) {
        List<Range> ranges = new ArrayList<>();
        for (int o = 0; o < manifest.outputs().size(); o++) {
            Manifest.Output output = manifest.outputs().get(o);
            Width width = new Width();
            for (double[] row : computed) {
                width.take(row[o]);
            }
            ranges.add(new Range(output.name(), output.label(), width.low, width.high));
        }
        int headline = manifest.headlineIndex();
        double whole = ranges.get(headline).high() - ranges.get(headline).low();
        List<Narrowing> narrowing = missing.stream()
                .map(place -> narrowing(place, whole, remaining(cases, computed, place, headline)))
                .sorted(Comparator.comparingDouble(Narrowing::share).reversed())
                .toList();
        return new Bounds(ranges, narrowing);
    }

    /** The width that is left on average once an input is known. */
    private static double remaining(List<double[]> cases, double[][] computed, int place, int headline) {
        Map<Double, Width> byValue = new HashMap<>();
        for (int i = 0; i < computed.length; i++) {
            byValue.computeIfAbsent(cases.get(i)[place], _ -> new Width()).take(computed[i][headline]);
        }
        return byValue.values().stream()
                .mapToDouble(width -> width.high - width.low)
                .average()
                .orElse(0);
    }

    private Narrowing narrowing(int place, double whole, double remaining) {
        Input input = manifest.inputs().get(place);
        double share = whole == 0 ? 0 : 1 - remaining / whole;
        String text = input.from().person() == null && input.kind() == Manifest.Kind.NUMBER && input.list() == null
                ? "Measure"
                : "Tell";
        return new Narrowing(
                input.name(),
                share,
                "%s %s to narrow this by about %d %%."
                        .formatted(text, decapitalised(input.label()), Math.round(share * 100)));
    }

    /** As it stands within a sentence; an abbreviation stays as it is. */
    private static String decapitalised(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation || label.startsWith("Hb")
                ? label
                : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    private static final class Width {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        void take(double value) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }
}
