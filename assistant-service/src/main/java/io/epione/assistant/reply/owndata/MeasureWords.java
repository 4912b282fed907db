package io.epione.assistant.reply.owndata;

import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds which measure a text asks for, by the catalogue's lay words; the longest words win. Immutable. */
@ApplicationScoped
class MeasureWords {
    /** Everyday words that imply a measure without naming it. */
    private static final Map<String, String> IMPLIED = Map.of(
            "glucose",
                    "hypos?|hypers?|hypoglyc\\w+|hyperglyc\\w+|(?:time )?(?:in|above|below|out of) range|tir|spik(?:e|es|ed|ing)"
                            + "|sugars|my levels?|my cgm|my sensor",
            "sleep_duration", "slept|asleep|sleeping|did i sleep",
            "steps", "walked|walking",
            "weight", "weigh|weighed");

    /** "High" and "low" alone are about glucose, when the question is about a time. */
    private static final Pattern HIGH_OR_LOW = Pattern.compile(
            "\\bhow (?:high|low) did i (?:go|get)\\b|\\b(?:was|am|been|went|go) (?:i )?(?:above|over|below|under) \\d+(?:\\.\\d)?(?![\\d%]| ?[a-ln-z])|\\b(?:(?:was|were|am|been|went|go|gone|run|running|ran|stay\\w*) (?:i )?(?:so |too |really |very )?(?:high|low)"
                    + "|(?:any|my|have|had|how many|last|the|more|fewer) (?:lows|highs|low|high)(?! (?:blood|heart|pressure|chol|pulse|carb|fat|salt"
                    + "|sodium|dose|back|mood|energy|iron|bp|impact|risk|(?:on|in) (?:iron|sugar|salt|fat|carbs?|potassium|energy|mood|vitamin|protein|fib\\w+|calories|sodium|blood))))\\b");

    /** Words of the catalogue that are everyday words too. */
    private static final Set<String> NOT_A_NAME = Set.of("got");

    /** Sugar that is eaten is not measured. */
    private static final Pattern EATEN =
            Pattern.compile("\\b(?:(?:eat|ate|eating|added|brown|white|cane|less|no) sugars?"
                    + "|sugars? (?:in|free|substitutes?|intake|content|cravings?)|sugar-free)\\b");

    private record Word(Pattern pattern, int length, Measure measure) {}

    private final List<Word> words = new ArrayList<>();
    private final MeasureCatalog catalog;

    MeasureWords(MeasureCatalog catalog) {
        this.catalog = catalog;
        for (Measure measure : catalog.all()) {
            measure.synonyms().stream()
                    .filter(synonym -> !NOT_A_NAME.contains(synonym))
                    .forEach(synonym -> words.add(word(Pattern.quote(synonym) + "s?", synonym.length(), measure)));
            words.add(word(
                    Pattern.quote(measure.label().toLowerCase(Locale.ROOT)),
                    measure.label().length(),
                    measure));
        }
        IMPLIED.forEach((key, pattern) ->
                catalog.byKey(key).ifPresent(measure -> words.add(word("(?:" + pattern + ")", 1, measure))));
        words.sort(Comparator.comparingInt(Word::length).reversed());
    }

    private static Word word(String pattern, int length, Measure measure) {
        return new Word(Pattern.compile("(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])"), length, measure);
    }

    Optional<Measure> in(String lowerCase) {
        String measured = EATEN.matcher(lowerCase).replaceAll("");
        return words.stream()
                .filter(word -> word.pattern().matcher(measured).find())
                .findFirst()
                .map(Word::measure)
                .or(() -> HIGH_OR_LOW.matcher(lowerCase).find() ? catalog.byKey("glucose") : Optional.empty());
    }

    /** The text without the words that name a measure, so that "low" in a name is not read as a question. */
    String without(String lowerCase) {
        String rest = lowerCase;
        for (Word word : words) {
            if (word.length() > 1) {
                rest = word.pattern().matcher(rest).replaceAll(Matcher.quoteReplacement("#"));
            }
        }
        return rest;
    }
}
