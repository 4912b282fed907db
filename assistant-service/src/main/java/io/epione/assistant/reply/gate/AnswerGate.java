package io.epione.assistant.reply.gate;

import io.epione.assistant.reply.evidence.Evidence;
import io.epione.assistant.reply.evidence.Support;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The last door before a sentence leaves: it must be reviewed words, a whole quoted paragraph, or a statement of which
 * every number, unit, date, period, direction, comparison and denial follows from what it cites, computed again here.
 * Thread-safe.
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
        List<Support> supports = cited.stream().map(Evidence::support).toList();
        if (supports.size() == 1) {
            return Statement.of(sentence).check(supports.getFirst());
        }
        return Parts.borne(sentence, supports) ? Verdict.PASSED : Verdict.blocked("not-of-one-source");
    }
}
