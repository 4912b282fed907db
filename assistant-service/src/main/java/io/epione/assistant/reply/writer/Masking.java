package io.epione.assistant.reply.writer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes parts out of a sentence, the earlier call first where two would take the same. Not thread-safe. */
final class Masking {
    static final Pattern MOMENTS = Pattern.compile(
            "\\b\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]* \\d{4}(?: at \\d{1,2}:\\d{2})?\\b"
                    + "|\\b\\d{1,2}:\\d{2}\\b");

    private static final String NUMBER = "(?:[<>\u2264\u2265] ?)?[-\u2212]?\\d[\\d,]*(?:\\.\\d+)?";

    private final String sentence;
    private final List<Hidden> hidden = new ArrayList<>();

    private record Hidden(int start, int end, Place.Kind kind) {
        boolean meets(int from, int to) {
            return from < end && start < to;
        }
    }

    Masking(String sentence) {
        this.sentence = sentence;
    }

    /** The texts as whole words, whatever their case, the longest first. */
    static Pattern exactly(Collection<String> texts) {
        return whole(texts.stream().filter(text -> text.length() > 1).toList());
    }

    /** Numbers with the unit that follows, where it is one of these. */
    static Pattern numbers(Collection<String> units) {
        List<String> known =
                units.stream().filter(unit -> !unit.isEmpty()).distinct().toList();
        return known.isEmpty()
                ? Pattern.compile(NUMBER)
                : Pattern.compile(NUMBER + "(?: ?(?:" + either(known) + ")(?![\\p{L}\\p{N}/]))?");
    }

    private static Pattern whole(Collection<String> texts) {
        String any = texts.isEmpty() ? "(?!)" : either(texts);
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String either(Collection<String> texts) {
        return texts.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    Masking hide(Place.Kind kind, Pattern pattern) {
        Matcher matcher = pattern.matcher(sentence);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (hidden.stream().noneMatch(other -> other.meets(start, end))) {
                hidden.add(new Hidden(start, end, kind));
            }
        }
        return this;
    }

    /** What is left, with the marks numbered by kind in the order of the sentence. */
    Skeleton skeleton() {
        Map<Place.Kind, Integer> numbers = new EnumMap<>(Place.Kind.class);
        List<Place> places = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int from = 0;
        hidden.sort(Comparator.comparingInt(Hidden::start));
        for (Hidden part : hidden) {
            String mark = part.kind().mark(numbers.merge(part.kind(), 1, Integer::sum));
            places.add(new Place(part.kind(), mark, sentence.substring(part.start(), part.end())));
            text.append(sentence, from, part.start()).append(mark);
            from = part.end();
        }
        return new Skeleton(text.append(sentence.substring(from)).toString(), places);
    }
}
