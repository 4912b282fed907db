package io.epione.policies.understanding;

import io.epione.policies.understanding.PatternGraph.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a pattern of the lexicon: {@code (want to|wanna|) .. kill {self}}. Bars part alternatives, an empty one makes the
 * step optional, {@code {name}} is a list of {@code sets.yaml}, {@code ..} stands for up to four words of any kind and
 * {@code ...} for up to eight. {@code a & b} is a and b near each other, in either order.
 */
final class PatternText {
    private static final int SHORT_GAP = 4;
    private static final int LONG_GAP = 8;
    private static final Pattern PART = Pattern.compile("\\(([^()]*)\\)|\\{([a-z_]+)}|(\\.{2,3})|([^\\s(){}]+)");
    private static final Pattern SET = Pattern.compile("\\{([a-z_]+)}");

    private final Map<String, List<String>> sets;
    private final ToIntFunction<String> number;

    PatternText(Map<String, List<String>> sets, ToIntFunction<String> number) {
        this.sets = sets;
        this.number = number;
    }

    /** The ways a pattern may be written, each as its steps. */
    List<List<Step>> read(String pattern) {
        String[] halves = pattern.split(" & ", -1);
        if (halves.length > 2) {
            throw new IllegalStateException("a pattern has two halves at most: " + pattern);
        }
        return halves.length == 1
                ? List.of(steps(pattern))
                : List.of(steps(halves[0] + " ... " + halves[1]), steps(halves[1] + " ... " + halves[0]));
    }

    private List<Step> steps(String pattern) {
        List<Step> steps = new ArrayList<>();
        int gap = 0;
        Matcher parts = PART.matcher(pattern);
        while (parts.find()) {
            if (parts.group(3) != null) {
                gap = parts.group(3).length() == 2 ? SHORT_GAP : LONG_GAP;
            } else {
                steps.add(new Step(gap, alternatives(parts)));
                gap = 0;
            }
        }
        boolean startsOpen = steps.isEmpty()
                || steps.getFirst().alternatives().stream().anyMatch(List::isEmpty)
                || steps.getFirst().gapBefore() > 0;
        if (startsOpen || gap > 0) {
            throw new IllegalStateException("a pattern begins and ends with a word: " + pattern);
        }
        return steps;
    }

    private List<List<Integer>> alternatives(Matcher parts) {
        List<String> texts = new ArrayList<>();
        if (parts.group(1) != null) {
            for (String text : parts.group(1).split("\\|", -1)) {
                texts.addAll(expanded(text));
            }
        } else if (parts.group(2) != null) {
            texts.addAll(set(parts.group(2)));
        } else {
            texts.add(parts.group(4));
        }
        return texts.stream().map(this::numbers).distinct().toList();
    }

    private List<String> expanded(String text) {
        Matcher set = SET.matcher(text);
        return set.matches() ? set(set.group(1)) : List.of(text);
    }

    private List<String> set(String name) {
        List<String> texts = sets.get(name);
        if (texts == null) {
            throw new IllegalStateException("the lexicon has no set " + name);
        }
        return texts.stream().flatMap(text -> expanded(text).stream()).toList();
    }

    private List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                numbers.add(number.applyAsInt(word));
            }
        }
        return numbers;
    }
}
