package io.epione.assistant.reply.owndata;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a text asks for the air or the heat where somebody is. What an index is, is a question for knowledge.
 *
 * @param now whether it is about now; another day is not known
 */
record AroundQuestion(boolean air, boolean heat, boolean now) {
    private static final String HERE =
            "(?:today|now|right now|currently|at the moment|tonight|outside|outdoors|out there|here|around here|where i (?:am|live)"
                    + "|near me|(?:in )?my (?:area|city|town|place|street|neighbou?rhood)|this (?:morning|afternoon|evening))";
    private static final String OTHER_DAY =
            "(?:tomorrow|yesterday|next (?:day|week|month|weekend)|last (?:night|week|month|year)|forecast|will be|this week|weekend)";
    private static final String AIR =
            "(?:air(?: quality)?|aqi|air quality index|smog|smoke|haze|pollution|fine dust|pm ?2\\.5)";
    private static final String HEAT =
            "(?:heat(?: index)?|heat ?wave|how hot|too hot|so hot|very hot|temperature outside)";
    private static final String ACTIVE =
            "(?:go (?:out|outside|running|jogging|walking|cycling|for a (?:run|walk|ride|jog))|be outside|run|jog|walk|cycle|exercise|train|work out"
                    + "|work|play|bike|hike|garden)";

    private static final Pattern ASKS_AIR = Pattern.compile(
            "\\b(?:how(?:'s| is| bad is| good is| clean is)?|what(?:'s| is)|is|are|check|tell me|show(?: me)?)\\b[^.!]{0,25}\\b"
                    + AIR
                    + "\\b[^.!]{0,25}\\b(?:" + HERE + "|" + OTHER_DAY + ")\\b"
                    + "|(?:\\bhow(?:'s| is)|^is) the air\\b(?! (?:quality index|bag|conditioner|fryer|pressure))"
                    + "|^(?:what(?:'s| is) (?:the|my) )?(?:aqi|air quality)(?: " + HERE + ")?\\W*$");
    private static final Pattern ASKS_HEAT =
            Pattern.compile("\\b(?:how(?:'s| is| bad is)?|what(?:'s| is)|is|are|check|tell me)\\b[^.!]{0,25}\\b" + HEAT
                    + "\\b[^.!]{0,25}\\b(?:" + HERE
                    + "|" + OTHER_DAY + ")\\b"
                    + "|\\bhow hot is it\\b|\\bis (?:it|today) too hot\\b(?! to eat| to drink)");
    private static final Pattern ASKS_BOTH = Pattern.compile(
            "\\b(?:can|should|could|may|is it (?:ok|okay|safe|good|bad|fine)(?: for me)?)\\b[^.!]{0,20}\\b" + ACTIVE
                    + "\\b[^.!]{0,20}\\b(?:outside|outdoors)\\b|\\b(?:can|should|could|may) (?:i|we) (?:go|be|stay|play) (?:outside|outdoors)\\b");
    private static final Pattern ANOTHER_DAY = Pattern.compile("\\b" + OTHER_DAY + "\\b");
    /** A body that is hot, and a symptom beside it, are something else. */
    private static final Pattern OF_THE_BODY =
            Pattern.compile("\\b(?:fever|feel(?:s|ing)? (?:too |so |very )?hot|hot flush\\w*|forehead"
                    + "|my (?:skin|body|temperature|child|baby))\\b");

    static Optional<AroundQuestion> in(String text) {
        String words = Asking.plain(text);
        boolean both = ASKS_BOTH.matcher(words).find();
        boolean air = both || ASKS_AIR.matcher(words).find();
        boolean heat = both || ASKS_HEAT.matcher(words).find();
        if (!air && !heat || OF_THE_BODY.matcher(words).find()) {
            return Optional.empty();
        }
        return Optional.of(
                new AroundQuestion(air, heat, !ANOTHER_DAY.matcher(words).find()));
    }
}
