package io.epione.assistant.turn;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether somebody asks for a person. */
final class HumanRequest {
    private static final String PEOPLE =
            "(?:real |live |actual |human )?(?:person|human(?: being)?|people|nurse|doctor|clinician"
                    + "|physician|gp|someone|somebody|care ?team|care ?giver|provider|agent|operator|representative|staff"
                    + "|team member|professional|therapist|counsel?lor|specialist|pharmacist|diabetes team|team)";
    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:talk|speak|chat|connect(?: me)?|transfer(?: me)?|put me through"
                    + "|hand me over|pass me|escalate(?: me| this)?|write)\\b.{0,20}\\b(?:to|with)\\b.{0,15}?\\b"
                    + PEOPLE + "\\b"
                    + "|\\b(?:get|give|send|find|fetch|contact|reach|call|message|notify|alert|tell|ask|inform) (?:me )?(?:to )?(?:a |an |the |my"
                    + " |some ?)?" + PEOPLE + "\\b"
                    + "|\\b(?:need|want|would like|i'd like|prefer)\\b.{0,12}?\\b(?:a |an |the |my )(?:real |live )?(?:person|human|nurse"
                    + "|care ?team|agent|operator)\\b"
                    + "|\\b(?:have|get|let|can|could|would|will) (?:a |an |the |my |some ?)?" + PEOPLE
                    + "(?: please)? (?:to )?(?:call|ring|phone|contact|message|look at|talk to|speak to|write to) (?:me|this|back)\\b"
                    + "|\\b(?:call|phone|ring) me(?: back)?(?= ?(?:$|[.,!?;:\\d+(]|(?:back|now|today|tonight|tomorrow|asap|please|at|on|when|as soon"
                    + "|about|this|later|soon|urgently|immediately|right|before|after|in|if|because|and|so|or)\\b))"
                    + "|^\\W*(?:please )?(?:an? |the )?(?:human|person|nurse|doctor|agent|operator|(?:real|live|actual) (?:person|human|nurse)|talk to (?:a )?(?:person|human|nurse|doctor))(?:,? please)?\\W*$"
                    + "|\\bis (?:there )?(?:anyone|anybody|someone|a (?:real )?(?:person|human|nurse)) (?:there|i can (?:talk|speak))");
    private static final Pattern NOT = Pattern.compile(
            "\\b(?:stop|they|you can|you may|friends|family|people|everyone|everybody|colleagues)\\b.{0,12}\\bcall(?:ing)? me\\b"
                    + "|\\b(?:don'?t|do not|didn'?t|did not|no need to|without|won'?t|not going to|never"
                    + "|rather not)\\b.{0,25}\\b(?:talk|speak|chat|call|contact|tell|need|want|ask|see|phone|ring)\\b");

    /** Asking whether, when or what to tell is asking for advice. */
    private static final Pattern ADVICE = Pattern.compile(
            "\\b(?:should|shall|must|do) i (?:need to |have to )?(?:call|contact|see|tell|ask|talk|speak)\\b"
                    + "|\\bwhen (?:should|do|to) (?:i )?(?:call|contact|see|talk|speak)\\b"
                    + "|\\b(?:what|how)\\b.{0,20}\\b(?:tell|ask|say to)\\b.{0,10}\\b(?:doctor|gp|nurse)\\b");

    private HumanRequest() {}

    static boolean in(String text) {
        String words = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
        for (String sentence : words.split("(?<=[.!?;])\\s|\\s+but\\s+", -1)) {
            if (ADVICE.matcher(sentence).find()) {
                continue;
            }
            for (String part : sentence.split(",\\s", -1)) {
                if (ASKS.matcher(part).find() && !NOT.matcher(part).find()) {
                    return true;
                }
            }
        }
        return false;
    }
}
