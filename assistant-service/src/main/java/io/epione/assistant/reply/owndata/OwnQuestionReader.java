package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.evidence.Span;
import io.epione.profile.observation.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether a text asks for one's own values, and for what of them. */
@ApplicationScoped
class OwnQuestionReader {
    private static final Pattern OWN =
            words("my|mine|i|i'm|i've|me|was i|am i|do i|did i|have i|had i|our|show|plot|graph|chart|compare");

    /** Asking what to do, or what something means, is asking for knowledge. */
    private static final Pattern ADVICE = words("how (?:can|do|could|should|would) (?:i|you|we|one)\\b.{0,30}"
            + "\\b(?:lower|raise|reduce|improve|increase|bring|get|keep|control|manage|treat|prevent|avoid|measure|check|test"
            + "|calibrate|change)\\w*|should (?:i|we|my)|shall i|can i|could i|may i|is it (?:ok|okay|safe|bad|good|normal)"
            + "|what (?:should|can|could|do) i (?:do|eat|drink|take|avoid)|what happens|what causes?|why (?:is|does|do|can|would)"
            + "|what if|ways to|tips|help me (?:lower|improve|sleep)|best way|good for");

    private static final Pattern MEANING = words(
            "what (?:is|are|'s) (?:a |an |the )?(?:normal|good|healthy|ideal|target|safe"
                    + "|usual range)|what does .{0,60} mean|meaning of|explain|tell me about|define|difference between (?:a )?(?:cgm"
                    + "|sensor|finger)|normal range|reference range|how does .{0,40} work|what (?:is|are) (?:an? )?#(?:\\?|$)");

    private static final Map<Kind, Pattern> KINDS = new java.util.LinkedHashMap<>();

    static {
        KINDS.put(
                Kind.COMPARE,
                words("compar\\w*|versus|vs\\.?|than (?:last|the|in|on|yesterday|this|before)|difference between"
                        + "|to (?:last|the previous|the) (?:week|month|7 days)(?: before)?"));
        KINDS.put(Kind.WHY, words("why (?:was|were|did|have|am|has|had)|what made|reason (?:for|why)"));
        KINDS.put(Kind.TIME_IN_RANGE, words("time in range|tir|in range|in target|percent(?:age)? .{0,20}range"));
        KINDS.put(
                Kind.RANGE,
                words("range of|what range|between what|lowest and (?:the )?highest|highest and (?:the )?lowest"
                        + "|min(?:imum)? and max(?:imum)?|vary|varied|variation"));
        KINDS.put(
                Kind.LOWS,
                words("lows|hypos?|hypoglyc\\w+|below 70|below 3\\.9|under 70|(?:how often|how many times|did|was|were"
                        + "|been|went|go|gone).{0,20}\\blow"));
        KINDS.put(
                Kind.HIGHS,
                words("highs|hypers?|hyperglyc\\w+|spikes?|above 180|above 10|over 180|(?:how often|how many times|did"
                        + "|was|were|been|went|go|gone).{0,20}\\bhigh(?!est)"));
        KINDS.put(Kind.AVERAGE, words("averages?|averaged|mean|typical(?:ly)?|usual(?:ly)?|on average"));
        KINDS.put(Kind.LOWEST, words("lowest|minimum|min|how low"));
        KINDS.put(Kind.HIGHEST, words("highest|maximum|max|peak(?:ed)?|how high"));
        KINDS.put(
                Kind.TREND,
                words(
                        "trends?|trending|going up|going down|rising|falling|improv\\w*|getting (?:better|worse|higher"
                                + "|lower)|gone up|gone down|went up|went down|over time|progress|increas\\w*|decreas\\w*|changed|developed"));
        KINDS.put(Kind.WHEN, words("when (?:was|did|were|is|have)|how long ago|what date|how old is"));
        KINDS.put(Kind.COUNT, words("how many (?:readings|measurements|values|times|results)"));
        KINDS.put(Kind.TOTAL, words("how many|how much|how long|total"));
    }

    /** "And last week?" carries the question before on to another period. */
    private static final Pattern CARRIES_ON =
            Pattern.compile("^(?:and|what about|how about|and what about|and how about|same for|or)\\b");

    private final MeasureWords measures;

    OwnQuestionReader(MeasureWords measures) {
        this.measures = measures;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    /** The question in a text, read in the light of the turns before it (oldest first). */
    Optional<OwnQuestion> read(String text, List<String> earlier, Instant now, ZoneId zone) {
        String words = plain(text);
        List<Span> spans = Periods.in(words, now, zone);
        Optional<Measure> measure = measures.in(words);
        if (measure.isEmpty()) {
            return carriedOn(words, spans, earlier, now, zone);
        }
        if (CARRIES_ON.matcher(words).find() && kind(words, spans) == Kind.LATEST && !earlier.isEmpty()) {
            Optional<OwnQuestion> before = read(earlier.getLast(), List.of(), now, zone);
            if (before.isPresent()) {
                return Optional.of(new OwnQuestion(
                        before.get().kind(),
                        measure.get(),
                        spans.isEmpty() ? before.get().spans() : spans));
            }
        }
        if (!own(words, spans)) {
            return Optional.empty();
        }
        return Optional.of(new OwnQuestion(kind(words, spans), measure.get(), spans));
    }

    private Optional<OwnQuestion> carriedOn(
            String words, List<Span> spans, List<String> earlier, Instant now, ZoneId zone) {
        if (spans.isEmpty() || earlier.isEmpty() || !CARRIES_ON.matcher(words).find()) {
            return Optional.empty();
        }
        return read(earlier.getLast(), List.of(), now, zone)
                .map(before -> new OwnQuestion(before.kind(), before.measure(), spans));
    }

    private boolean own(String words, List<Span> spans) {
        String withoutMeasure = measures.without(words);
        boolean asksForKnowledge = ADVICE.matcher(withoutMeasure).find()
                || MEANING.matcher(withoutMeasure).find();
        boolean aboutOneself = OWN.matcher(words).find();
        if (asksForKnowledge) {
            return false;
        }
        return aboutOneself || !spans.isEmpty() || statistic(withoutMeasure);
    }

    private static boolean statistic(String words) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getKey() != Kind.WHY && entry.getKey() != Kind.TOTAL)
                .anyMatch(entry -> entry.getValue().matcher(words).find());
    }

    private Kind kind(String words, List<Span> spans) {
        if (spans.size() > 1) {
            return Kind.COMPARE;
        }
        // "Time in range" names a measure too, so what is asked is looked for in the whole text.
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(spans.isEmpty() ? Kind.LATEST : Kind.OVERVIEW);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
