package io.epione.assistant.reply.gate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are written out. */
final class NumberWords {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:" + String.join("|", SMALL) + ")\\b", Pattern.CASE_INSENSITIVE);

    /** No figure says these, so nothing bears them. */
    private static final Pattern LEFT = Pattern.compile(
            "\\b(?:thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands|millions?|billions?|dozens?|couple|several"
                    + "|few|many|some|most|mostly|majority|minority|all|every|each|any|both|half|halves|halv\\w*|thirds?|quarters?"
                    + "|fifths?|once|twice|thrice|doubl\\w*|tripl\\w*|fold|first|second|fourth|fifth|sixth|seventh|eighth|ninth"
                    + "|tenth|\\w*\\d(?:st|nd|rd|th)|percent|per cent|often|rarely|usually|sometimes|occasional\\w*|frequent\\w*"
                    + "|nearly|almost|roughly|entire\\w*|whole|always)\\b",
            Pattern.CASE_INSENSITIVE);

    private NumberWords() {}

    static String asDigits(String text) {
        return WRITTEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Integer.toString(SMALL.indexOf(found.group().toLowerCase(java.util.Locale.ROOT)))));
    }

    static boolean left(String text) {
        return LEFT.matcher(text).find();
    }
}
