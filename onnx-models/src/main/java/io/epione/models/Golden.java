package io.epione.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code golden.csv}: a worked case from outside the graph.
 *
 * <p>Columns: {@code case}, the inputs as {@code in.name}, the outputs as {@code out.name}, {@code tolerance} (absolute)
 * and {@code source}. An output that is left empty is not checked.
 *
 * @param inputs by name, as texts
 * @param outputs by name
 */
record Golden(String name, Map<String, String> inputs, Map<String, Double> outputs, double tolerance) {

    static List<Golden> read(String csv) {
        List<String> lines = csv.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 2) {
            throw new IllegalArgumentException("golden.csv has no worked case");
        }
        String[] header = lines.getFirst().split(",", -1);
        List<Golden> goldens = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            goldens.add(line(header, line.split(",", header.length)));
        }
        return goldens;
    }

    private static Golden line(String[] header, String[] cells) {
        if (cells.length != header.length) {
            throw new IllegalArgumentException(
                    "golden.csv: case " + cells[0] + " has " + cells.length + " columns instead of " + header.length);
        }
        Map<String, String> inputs = new HashMap<>();
        Map<String, Double> outputs = new HashMap<>();
        double tolerance = -1;
        for (int i = 0; i < header.length; i++) {
            if (header[i].startsWith("in.")) {
                inputs.put(header[i].substring(3), cells[i]);
            } else if (header[i].startsWith("out.") && !cells[i].isEmpty()) {
                outputs.put(header[i].substring(4), number(cells[0], header[i], cells[i]));
            } else if (header[i].equals("tolerance")) {
                tolerance = number(cells[0], header[i], cells[i]);
            }
        }
        if (tolerance < 0 || outputs.isEmpty()) {
            throw new IllegalArgumentException("golden.csv: case " + cells[0] + " has no tolerance or no output");
        }
        return new Golden(cells[0], inputs, outputs, tolerance);
    }

    private static double number(String name, String column, String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "golden.csv: case " + name + ": " + column + " is not a number: " + cell, e);
        }
    }

    /** The value of an input as the graph gets it; throws when the case has none. */
    double input(Manifest.Input input) {
        String text = inputs.get(input.name());
        if (text == null) {
            throw new IllegalArgumentException("golden.csv lacks the column in." + input.name());
        }
        if (input.kind() != Manifest.Kind.CHOICE) {
            return number(name, "in." + input.name(), text);
        }
        int index = input.choices().indexOf(text);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "golden.csv: case " + name + ": " + text + " is no choice of " + input.name());
        }
        return index;
    }

    /** An input that is a text; stands in the last column, where commas are its own. */
    String text(String input) {
        String text = inputs.get(input);
        if (text == null) {
            throw new IllegalArgumentException("golden.csv lacks the column in." + input);
        }
        return text;
    }

    /** What differs, or null when the case holds. */
    @Nullable
    String difference(Map<String, Double> computed) {
        for (Map.Entry<String, Double> expected : outputs.entrySet()) {
            Double value = computed.get(expected.getKey());
            if (value == null || !(Math.abs(value - expected.getValue()) <= tolerance)) {
                return "case " + name + ": " + expected.getKey() + " is " + value + " instead of " + expected.getValue()
                        + " within " + tolerance;
            }
        }
        return null;
    }
}
