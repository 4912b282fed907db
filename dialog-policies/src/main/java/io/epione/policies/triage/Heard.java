package io.epione.policies.triage;

import io.epione.policies.triage.DialogContext.Answered;
import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.PersonSaid;
import io.epione.policies.understanding.TextReader;
import io.epione.policies.understanding.Understood;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the turn and the earlier turns say together.
 *
 * @param now what the turn itself says
 * @param findings by person, the newest first
 */
record Heard(Understood now, Map<Subject, List<Finding>> findings, Map<Subject, PersonSaid> people, Asked asked) {

    static Heard of(DialogContext context, TextReader reader, Inquiries inquiries) {
        Listener listener = new Listener(reader, inquiries, context.now());
        for (EarlierTurn turn : context.earlier()) {
            listener.turn(turn.text(), turn.at(), turn.asked());
        }
        Understood now = listener.turn(context.text(), context.now(), List.of());
        for (Answered answer : context.answers()) {
            listener.reply(answer);
        }
        return listener.heard(now);
    }

    /** Everybody the words are about; the speaker when they are about nobody. */
    Set<Subject> subjects() {
        return findings.isEmpty() ? EnumSet.of(Subject.SELF) : EnumSet.copyOf(findings.keySet());
    }

    List<Finding> about(Subject subject) {
        return findings.getOrDefault(subject, List.of());
    }
}
