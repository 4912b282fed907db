package io.epione.policies.triage;

import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.ShortReplies;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A turn that takes something of an earlier turn back, in words that leave no doubt what is meant. */
sealed interface Correction {
    /** "Scrap that, it's gone". @param all whether everything is meant, or only the one complaint there is */
    record Gone(boolean all) implements Correction {}

    /** "Sorry, I meant my daughter". */
    record OfAnother(Subject subject) implements Correction {}

    /** "Not 42, 142". */
    record Number(String from, String to) implements Correction {}

    /** "No, left arm". @param side left or right */
    record Side(String side, String words) implements Correction {}

    /** "Actually it started yesterday". */
    record Onset(double hours) implements Correction {}

    /** The words that come before a correction. */
    String LEAD = "^(?:(?:no|sorry|oops|actually|wait|correction|hang on|well|i mean)[,.!: ]+)";

    Pattern GONE = Pattern.compile(
            "\\b(?:it|that|this)(?:s| is| has| all|s all)*"
                    + " (?:gone|gone away|went away|stopped|over now|passed|cleared up|disappeared|went)(?: now| again| completely)?\\W*$");
    Pattern SCRAP = Pattern.compile(
            LEAD
                    + "*(?:please )?(?:scrap|ignore|forget|disregard|cancel) (?:that|this|it|what i (?:said|wrote))\\b|\\bnever ?mind\\b|\\bfalse alarm\\b");
    Pattern ANOTHER = Pattern.compile(LEAD
            + "*(?:i (?:meant|mean|was talking about)|(?:its|this is|it is|thats) (?:for|about)|(?:its|this is|it is) not (?:me|about me|for me),? (?:but|its|it is)"
            + "|not me,? (?:but )?)(?: its)? ?((?:my|our|the) [a-z0-9 -]{2,40}?)\\W*$");
    String DIGITS = "(\\d+(?:[.,]\\d+)?)";
    Pattern NOT_BUT = Pattern.compile(
            "\\bnot " + DIGITS + "(?:\\s*[,;:.-]+\\s*|\\s+)(?:but |rather |it was |its |i meant )*" + DIGITS + "\\b");
    Pattern BUT_NOT = Pattern.compile("\\b" + DIGITS + ",? (?:and )?not " + DIGITS + "(?![\\d.])");
    Pattern SIDE = Pattern.compile(
            LEAD + "+(?:i (?:mean|meant) |its |it is |in |on |the |my )*((left|right)(?: [a-z]+)?)\\W*$");
    Pattern BEGAN = Pattern.compile(
            LEAD
                    + "+(?:it|this|that|they|the [a-z]+) (?:all |only |just |first |really )*(?:started|began|came on|happened|has been|have been|was)\\b");

    /** What a text corrects; empty for every other text, and where it could be meant in two ways. */
    static Optional<Correction> of(String text) {
        String words = text.toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019`]", "")
                .replaceAll("\\s+", " ")
                .strip();
        boolean scrap = SCRAP.matcher(words).find();
        if (GONE.matcher(words).find()) {
            return Optional.of(new Gone(scrap));
        }
        Matcher another = ANOTHER.matcher(words);
        if (another.find()) {
            return ShortReplies.person(another.group(1)).map(OfAnother::new);
        }
        Matcher notBut = NOT_BUT.matcher(words);
        if (notBut.find()) {
            return Optional.of(new Number(notBut.group(1), notBut.group(2)));
        }
        Matcher butNot = BUT_NOT.matcher(words);
        if (butNot.find()) {
            return Optional.of(new Number(butNot.group(2), butNot.group(1)));
        }
        Matcher side = SIDE.matcher(words);
        if (side.find()) {
            return Optional.of(new Side(side.group(2), side.group(1)));
        }
        Double hours = BEGAN.matcher(words).find() ? ShortReplies.hours(text) : null;
        return hours == null ? Optional.empty() : Optional.of(new Onset(hours));
    }
}
