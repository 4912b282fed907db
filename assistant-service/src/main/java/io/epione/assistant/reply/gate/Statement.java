package io.epione.assistant.reply.gate;

import io.epione.assistant.reply.evidence.Claim;
import io.epione.assistant.reply.evidence.Support;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A statement of facts, looked into word by word. What remains of it at the end has no number and no date left. */
record Statement(String text) {
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern ESTIMATE = Pattern.compile("\\bestimated?\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern REFUSED = Pattern.compile("\\bcannot be worked out\\b");

    static Statement of(String text) {
        return new Statement(text);
    }

    /** Whether there is a number in it, or anything but a date beside one. */
    boolean says() {
        return DIGIT.matcher(Moments.without(text)).find()
                || !DIGIT.matcher(text).find();
    }

    Verdict check(Support support) {
        if (!Subjects.borne(text, support.literals())) {
            return Verdict.blocked("subject");
        }
        if (support.is(Claim.REFUSED) && !REFUSED.matcher(text).find()) {
            return Verdict.blocked("refusal-not-said");
        }
        String rest = Masks.literals(text, names(support));
        if (Words.reassures(rest)) {
            return Verdict.blocked("reassurance");
        }
        if (Words.instructs(rest)) {
            return Verdict.blocked("instruction");
        }
        rest = Denials.settled(rest, support);
        if (Denials.denies(rest) != support.is(Claim.ABSENT)) {
            return Verdict.blocked("denial");
        }
        if (support.is(Claim.ESTIMATED) && !ESTIMATE.matcher(text).find()) {
            return Verdict.blocked("estimate-not-said");
        }
        rest = Masks.spans(rest, support.spans());
        if (!Words.directions(rest).stream().allMatch(direction -> direction == support.direction())) {
            return Verdict.blocked("direction");
        }
        Moments.Result moments = Moments.take(rest, support.moments());
        if (!moments.borne() || Words.namesPeriod(moments.rest())) {
            return Verdict.blocked("date");
        }
        Numbers.Result numbers = Numbers.check(NumberWords.asDigits(moments.rest()), support.figures());
        if (!numbers.borne() || NumberWords.left(numbers.rest())) {
            return Verdict.blocked("number");
        }
        if (Words.judges(numbers.rest())) {
            return Verdict.blocked("judgement");
        }
        if (support.is(Claim.STALE) && !numbers.toldAge()) {
            return Verdict.blocked("age-not-said");
        }
        return Verdict.PASSED;
    }

    /** "Steps" is a name and a unit; as a unit it is not taken out. */
    private static Set<String> names(Support support) {
        Set<String> names = new HashSet<>(support.literals());
        support.figures().forEach(figure -> names.remove(figure.unit()));
        return names;
    }
}
