package io.epione.assistant.reply.gate;

import io.epione.assistant.reply.evidence.Evidence;
import io.epione.assistant.reply.evidence.Support;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The last door before a sentence leaves: it must be reviewed words, a whole quoted paragraph, or a statement of which
 * every number, unit, date, period and direction follows from what it cites, computed again here. Thread-safe.
 */
@ApplicationScoped
public class AnswerGate {
    private static final int LONGEST = 4000;

    /** Checks one sentence against what it cites. */
    public Verdict check(String sentence, List<Evidence> cited) {
        if (cited.isEmpty()) {
            return Verdict.blocked("no-citation");
        }
        if (sentence.isBlank() || sentence.length() > LONGEST) {
            return Verdict.blocked("shape");
        }
        if (cited.stream()
                .anyMatch(evidence -> evidence.verbatim() && evidence.words().equals(sentence))) {
            return Verdict.PASSED;
        }
        if (cited.stream().anyMatch(Evidence::verbatim)) {
            return Verdict.blocked("not-verbatim");
        }
        Support support = cited.stream().map(Evidence::support).reduce(Support.NOTHING, Support::and);
        return statement(sentence, support);
    }

    /** Checks a statement of facts; whatever remains of it after this has no number and no date left. */
    static Verdict statement(String sentence, Support support) {
        String text = Masks.literals(sentence, support.literals());
        if (Words.reassures(text)) {
            return Verdict.blocked("reassurance");
        }
        if (Words.instructs(text)) {
            return Verdict.blocked("instruction");
        }
        if (!Words.directions(text).stream().allMatch(direction -> direction == support.direction())) {
            return Verdict.blocked("direction");
        }
        text = Masks.spans(text, support.spans());
        Moments.Result moments = Moments.take(text, support.moments());
        if (!moments.borne() || Words.namesPeriod(moments.rest())) {
            return Verdict.blocked("date");
        }
        Numbers.Result numbers = Numbers.check(moments.rest(), support.figures());
        if (!numbers.borne()) {
            return Verdict.blocked("number");
        }
        if (support.stale() && !numbers.toldAge()) {
            return Verdict.blocked("age-not-said");
        }
        return Verdict.PASSED;
    }
}
