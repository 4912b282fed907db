package io.epione.assistant.reply.owndata;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a question about one's own values from a statement, and from a question for knowledge. */
final class Asking {
    private static final String SMALL_TALK =
            "(?:(?:and|so|ok|okay|hi|hello|hey|please|pls|well|also|now|just|then|but|epione|thanks|good (?:morning|afternoon"
                    + "|evening))[,!.]? ){0,5}";

    /** How a question begins, with or without its mark. */
    private static final Pattern ASKS = Pattern.compile("\\?|^" + SMALL_TALK
            + "(?:what|what's|whats|how|how's|when|why|which|where|did|do (?:i|my)|does my|is my|are my|am i|is there|are there|was"
            + "|were|has my|have (?:i|my)|had i|can (?:i|you)|could (?:i|you)|show|tell|give|list|plot|graph|chart|draw|compare|display"
            + "|check|summari[sz]e|summary|any|find|look|see)\\b"
            + "|\\b(?:want to|wanna|like to|need to|let me) (?:know|see|check|look)\\b|\\bi wonder\\b|\\bdo you know\\b"
            + "|\\b(?:show|tell|give) me\\b|\\bcan you\\b|\\bplease\\b");

    /** Words that make a statement of it: without one a name and a period are enough, such as "average glucose last week". */
    private static final Pattern VERB =
            Pattern.compile("\\b(?:i|i'm|i've|i'd|we|he|she|they|it|it's|is|are|was|were|am|be|been|has"
                    + "|had|have|feel|feels|felt|hurts?|took|take|ate|drank|got|get|gets|can't|cannot|won't|don't|keeps?|went|goes|dropped"
                    + "|rose|stays?|reads?|says?|shows)\\b|\\d");

    private static final Pattern OWN = words("my|mine|i|i'm|i've|me|our|show|plot|graph|chart|compare");

    /** Somebody else's values are not here. */
    private static final Pattern OTHERS = words(
            "my (?:mother|father|mom|mum|dad|son|daughter|wife|husband|partner|child|kid|baby|boy|girl|brother|sister|friend"
                    + "|boss|dog|cat|grand\\w+|parents?|aunt|uncle|cousin|neighbou?r|toddler|newborn|girlfriend|boyfriend)(?:'s|s)?"
                    + "|his|her|hers|their|someone|somebody|people|adults?|children|child|kids|women|woman|men|babies|baby|infants?"
                    + "|toddlers?|pregnan\\w+|diabetics|athletes?|patients|person|your|you(?='re)|\\d+[- ]year[- ]olds?");

    /** Asking what to do, or what something does, is asking for knowledge. */
    private static final Pattern ADVICE =
            words("how (?:can|do|could|should|would) (?:i(?! compare)|you(?! know)|we|one)"
                    + "|how to|should|shall i|(?:can|could|may) i(?! (?:see|get my|have my|have a look|look|view|know|check my|ask))"
                    + "|is (?:it|that|this)(?! (?:rising|falling|going|higher|lower|improving|getting|up|down))|are (?:these|those|they)"
                    + "|what (?:can|could|do) i (?:do|eat|drink|take|avoid)|what happens|what (?:causes?|makes|raises|lowers|affects?|can|helps?)"
                    + "|why (?:is|are|does|do|can|can't|would)|what if|ways|tips|help me|best|(?:good|bad|dangerous|safe|harmful) (?:for|to)"
                    + "|(?:to|will|helps?|cause[sd]?|would|can|could) .{0,20}(?:lower|raise|reduce|improve|increase|decrease|control|manage)"
                    + "|how (?:does|do)(?! my\\b| i\\b| #)|how (?:accurate|reliable|important|common|dangerous|long (?:does|should))|accura\\w*|side effects?|symptoms?|signs?|will|predict\\w*|forecast\\w*|going to be|tomorrow"
                    + "|next (?:week|month|hour|day|year)|what (?:should|would)|(?:how|what|when) .{0,12}too (?:low|high)|remind\\w*|my (?:goal|target)s?"
                    + "|foods?|recipes?|supplements?");

    /** An effect of one thing on another, or a question about the thing itself. */
    private static final Pattern GENERAL = Pattern.compile(
            "^" + SMALL_TALK
                    + "(?:(?:does|do|can|could|would|may|might|will) (?!my\\b|i\\b|you\\b|we\\b|#)|(?:is|are) (?!my\\b|there\\b|the\\b|#))");

    private static final Pattern MEANING =
            words("what (?:is|are|'s) (?:a |an |the |considered )?(?:normal|good|healthy|ideal|target|safe"
                    + "|usual range|high|low|dangerous)|what(?:'s| is| counts as| is considered) (?:a |an )?(?:normal|good|healthy|high|low)\\b.{0,10}"
                    + "|what (?:does|do|did) .{0,60} mean|meaning of|explain(?! my\\b)|tell me about(?! my\\b)|define|definition"
                    + "|difference between (?:a )?(?:cgm|sensor|finger|#)|normal range|normal value|reference range|healthy range"
                    + "|how (?:does|do) .{0,40} work|what (?:is|are|'s) (?:an? |the )?#(?: (?:test|level|good|used|made|for|exactly)\\b.*)?[?.! ]*$"
                    + "|what (?:is|are|'s) (?:an? |the )?(?:time in range|tir|hypos?|hypers?|hypoglyc\\w+|hyperglyc\\w+|spikes?)[?.! ]*$"
                    + "|how (?:much|many) # (?:is|are|does|(?:do|should|can) (?!i\\b)|in|per)\\b.*"
                    + "|average (?:#|\\w+ #) (?:for|of|in) (?:an? |the )?(?!the\\b|last|past|my\\b|this|#)\\w+");

    private Asking() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    /** Small letters, one apostrophe, single spaces. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }

    static List<String> sentences(String plain) {
        return List.of(plain.split("(?<=[.?!;])\\s+", -1));
    }

    /**
     * @param words a sentence
     * @param bare the sentence with {@code #} for periods and measures
     */
    static boolean asks(String words, String bare) {
        return ASKS.matcher(words).find() || !VERB.matcher(bare).find();
    }

    /**
     * @param bare the sentence with {@code #} for the measure
     */
    static boolean forKnowledge(String bare) {
        return ADVICE.matcher(bare).find()
                || MEANING.matcher(bare).find()
                || GENERAL.matcher(bare).find()
                || OTHERS.matcher(bare).find();
    }

    static boolean ofOneself(String words) {
        return OWN.matcher(words).find();
    }
}
