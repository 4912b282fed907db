package io.epione.assistant.reply.gate;

import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The measures a sentence names. Each must be one that the evidence is about. */
final class Subjects {
    private static final int SHORTEST = 3;

    /** Words that are names of measures and everyday words too, and names that stand for two measures. */
    private static final Set<String> OTHERWISE =
            Set.of("got", "temp", "height", "blood pressure", "anc", "alt", "ast", "sats", "pulse ox", "oxygen");

    private record Name(Pattern pattern, String key, int length) {}

    private static final List<Name> NAMES = names();

    private Subjects() {}

    private static List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (Measure measure : MeasureCatalog.shipped().all()) {
            names.add(name(measure.label(), measure.key()));
            measure.synonyms().stream()
                    .filter(word -> word.length() >= SHORTEST && !OTHERWISE.contains(word))
                    .forEach(word -> names.add(name(word, measure.key())));
        }
        names.sort(Comparator.comparingInt(Name::length).reversed());
        return names;
    }

    private static Name name(String words, String key) {
        String pattern = "(?<![\\p{L}\\p{N}])" + Pattern.quote(words.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}])";
        return new Name(Pattern.compile(pattern), key, words.length());
    }

    static boolean borne(String text, Set<String> literals) {
        Set<String> named = in(text);
        if (named.isEmpty()) {
            return true;
        }
        Set<String> known = new HashSet<>();
        literals.forEach(literal -> known.addAll(in(literal)));
        return known.containsAll(named);
    }

    /** The longest name first, so that "fasting glucose" does not name glucose too. */
    private static Set<String> in(String text) {
        String rest = text.toLowerCase(Locale.ROOT);
        Set<String> keys = new HashSet<>();
        for (Name name : NAMES) {
            Matcher matcher = name.pattern().matcher(rest);
            if (matcher.find()) {
                keys.add(name.key());
                rest = matcher.replaceAll(Masks.GONE);
            }
        }
        return keys;
    }
}
