package io.epione.policies.disposition;

import io.epione.policies.understanding.Finding;
import java.util.List;

/**
 * Everything hop 8 has to say about one context.
 *
 * @param say reviewed sentences for the person, in order: what to do, what to watch for, when to come back
 * @param questions what could still change the level, at most five
 */
public record Judgement(
        Disposition disposition,
        List<Sentence> say,
        List<Finding> findings,
        List<Question> questions,
        PolicyTrace trace) {
    public Judgement {
        say = List.copyOf(say);
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
    }

    /** A reviewed sentence and the wording entry it is taken from; a caveat that belongs to it is in the same text. */
    public record Sentence(String wordingKey, String text) {}

    /** A question with its quick replies. */
    public record Question(String id, String text, List<String> replies) {
        public Question {
            replies = List.copyOf(replies);
        }
    }
}
