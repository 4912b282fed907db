package io.epione.policies.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a trigger of {@code context.yaml}: {@code when (he|she) was (a|) #}. Bars part alternatives, an empty one makes
 * the step optional, {@code *} stands for up to three words, {@code #} for a number, {@code #year} for a year. What
 * follows a bar with spaces around it takes the trigger back wherever it stands in the same sentence.
 */
final class TriggerText {
    private static final Pattern PART = Pattern.compile("\\(([^()]*)\\)|(\\S+)");

    private TriggerText() {}

    /** The triggers a text stands for, one for every choice of its optional steps. */
    static List<Trigger> read(Trigger.Kind kind, String text) {
        String[] halves = text.split(" \\| ", 2);
        List<String> unless = halves.length < 2
                ? List.of()
                : Arrays.stream(halves[1].split(",")).map(String::strip).toList();
        List<List<Set<String>>> ways = new ArrayList<>(List.of(List.of()));
        Matcher parts = PART.matcher(halves[0].strip());
        while (parts.find()) {
            ways = continued(ways, parts.group(1) == null ? parts.group(2) : parts.group(1));
        }
        return ways.stream().map(steps -> new Trigger(kind, steps, unless)).toList();
    }

    private static List<List<Set<String>>> continued(List<List<Set<String>>> ways, String part) {
        List<String> words = List.of(part.split("\\|", -1));
        Set<String> step = new LinkedHashSet<>(words);
        boolean optional = step.remove("");
        if (step.isEmpty() || step.stream().anyMatch(word -> word.contains(" "))) {
            throw new IllegalStateException("a step of a trigger is one of several words, not " + part);
        }
        List<List<Set<String>>> longer = new ArrayList<>();
        for (List<Set<String>> way : ways) {
            List<Set<String>> next = new ArrayList<>(way);
            next.add(step);
            longer.add(next);
            if (optional) {
                longer.add(way);
            }
        }
        return longer;
    }
}
