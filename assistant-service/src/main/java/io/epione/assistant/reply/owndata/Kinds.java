package io.epione.assistant.reply.owndata;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words that tell what is asked of a measure; the first kind whose words are there counts. */
final class Kinds {
    private static final Pattern COMPARED = words(
            "compar\\w*|versus|vs\\.?|(?:than|as) (?:last|the|in|on|yesterday|this|before|usual|a|#)"
                    + "|than #+|different from|difference between|to (?:last|the previous|the) (?:week|month|7 days)(?: before)?");
    private static final String LEVELS = "\\d+(?:\\.\\d+)?";
    private static final Map<Kind, Pattern> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(Kind.WHY, words("why (?:was|were|did|have|am|has|had)|what made|reason (?:for|why)"));
        KINDS.put(
                Kind.TIME_IN_RANGE,
                words(
                        "time (?:was i |am i |were i )?(?:in|below|above|out of) (?:the |my )?(?:target|range)|tir|(?:in|out of) (?:the |my"
                                + " )?(?:range|target)|percent(?:age)? .{0,30}(?:range|target)|(?:above|below|over|under) (?:my |the )?range"
                                + "|time (?:spent )?(?:above|below|high|low)"));
        KINDS.put(
                Kind.RANGE,
                words(
                        "range of|range|what range|between what|(?:lowest|highest) and (?:the |my )?(?:lowest|highest)"
                                + "|min(?:imum)? and max(?:imum)?|highs and lows|lows and highs|vary|varied|varying|variation"));
        KINDS.put(
                Kind.LOWS,
                words(
                        "lows|hypos?|hypoglyc\\w+|(?:below|under|less than) " + LEVELS
                                + "|(?:how often|how many times|when|did|was|were|been|went|go|gone|going|run|running|ran|am|any)\\b.{0,25}\\blow"));
        KINDS.put(
                Kind.HIGHS,
                words(
                        "highs|hypers?|hyperglyc\\w+|spik(?:es?|ed|ing)|(?:above|over|more than) " + LEVELS
                                + "|(?:how often|how many times|when|did|was|were|been|went|go|gone|going|run|running|ran|am|any)\\b.{0,25}\\bhigh"));
        KINDS.put(Kind.AVERAGE, words("averages?|averaged|averaging|avg|mean|typical(?:ly)?|usual(?:ly)?|on average"));
        KINDS.put(Kind.LOWEST, words("lowest|minimum|min|least|worst low|how low(?! is| are)"));
        KINDS.put(Kind.HIGHEST, words("highest|maximum|max|most|peak(?:ed|s)?|how high(?! is| are)"));
        KINDS.put(
                Kind.TREND,
                words(
                        "trends?|trending|(?:going|gone|went|go|goes) (?:up|down)|rising|falling|risen|fallen|improv\\w*|getting (?:better|worse"
                                + "|higher|lower)|over time|progress\\w*|increas\\w*|decreas\\w*|chang(?:e|ed|ing)|developed|stable|steady"
                                + "|(?:up|down)"));
        KINDS.put(Kind.WHEN, words("when (?:was|did|were|is|have)|how long ago|what date|what day|how old is"));
        KINDS.put(
                Kind.COUNT,
                words(
                        "how many (?:readings|measurements|values|times|results)(?= (?:did|have|do) i (?:measure|check|test|record|log))"
                                + "|how many (?:readings|measurements|values|results)|how often (?:did|have|do) i (?:measure|check|test|take|record|log"
                                + "|weigh)\\w*"));
        KINDS.put(Kind.TOTAL, words("how many|how much|how long|how far|total|altogether"));
    }

    private Kinds() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    static boolean compared(String bare) {
        return COMPARED.matcher(bare).find();
    }

    /**
     * @param bare the sentence with {@code #} for the measure
     */
    static Optional<Kind> in(String bare) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(bare).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a text without "my" asks for a statistic. "Why", "how much" and "when" are asked of everything. */
    static boolean statistic(String bare) {
        return in(bare).filter(kind -> kind != Kind.WHY && kind != Kind.TOTAL && kind != Kind.WHEN)
                .isPresent();
    }
}
