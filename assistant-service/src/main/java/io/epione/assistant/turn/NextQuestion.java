package io.epione.assistant.turn;

import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Phrases;
import io.epione.assistant.reply.evidence.Evidence;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.triage.DialogContext;
import io.epione.policies.understanding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one question that a reply ends with. */
final class NextQuestion {
    private static final String COMPLAINT = "complaint-";

    private NextQuestion() {}

    /** After an aside only the question that was left open comes back. */
    static Optional<Judgement.Question> of(DialogContext context, Judgement judgement, boolean aside) {
        return judgement.questions().stream().findFirst().filter(question -> !aside || leftOpen(context, question));
    }

    private static boolean leftOpen(DialogContext context, Judgement.Question question) {
        return !context.earlier().isEmpty()
                && context.earlier().getLast().asked().contains(question.id());
    }

    /** The question with the complaint that it belongs to: "Back to your headache: ...". */
    static Bound back(Phrases phrases, Judgement.Question question, Judgement judgement) {
        String what = judgement.disposition().reasons().stream()
                .map(Disposition.Reason::ruleId)
                .filter(id -> id.startsWith(COMPLAINT))
                .flatMap(id -> judgement.findings().stream()
                        .filter(finding -> finding.concept().equals(id.substring(COMPLAINT.length()))))
                .findFirst()
                .map(NextQuestion::named)
                .orElse("what you wrote before");
        Bound lead = phrases.say("back-to", Map.of("what", what));
        List<Evidence> cited = new ArrayList<>(lead.cited());
        cited.add(Fixed.template(question.id(), question.text()));
        return new Bound(lead.text() + " " + question.text(), cited);
    }

    private static String named(Finding finding) {
        String label = finding.label().replaceFirst("^(?:an?|the) ", "");
        return (finding.subject() == Finding.Subject.SELF ? "your " : "the ") + label;
    }
}
