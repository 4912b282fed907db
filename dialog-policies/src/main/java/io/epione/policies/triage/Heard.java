package io.epione.policies.triage;

import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.PersonSaid;
import io.epione.policies.understanding.TextReader;
import io.epione.policies.understanding.Understood;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the turn and the earlier turns say together.
 *
 * @param now what the turn itself says
 * @param findings by person, the turn's own and the earlier ones that the turn does not deny
 */
record Heard(Understood now, Map<Subject, List<Finding>> findings, Map<Subject, PersonSaid> people) {

    static Heard of(DialogContext context, TextReader reader) {
        Understood now = reader.understand(context.text());
        Map<Subject, List<Finding>> findings = new EnumMap<>(Subject.class);
        Map<Subject, PersonSaid> people =
                new EnumMap<>(now.people().isEmpty() ? Map.of(Subject.SELF, PersonSaid.nothing()) : now.people());
        now.findings()
                .forEach(finding -> findings.computeIfAbsent(finding.subject(), _ -> new ArrayList<>())
                        .add(finding));
        for (EarlierTurn turn : context.earlier()) {
            Understood before = reader.understand(turn.text());
            before.people().forEach((subject, said) -> people.merge(subject, said, PersonSaid::or));
            for (Finding finding : before.findings()) {
                if (finding.status() != Status.NEGATED && !denied(now, finding)) {
                    findings.computeIfAbsent(finding.subject(), _ -> new ArrayList<>())
                            .add(aged(finding, turn.at(), context.now()));
                }
            }
        }
        return new Heard(now, findings, people);
    }

    /** Everybody the words are about; the speaker when they are about nobody. */
    Set<Subject> subjects() {
        return findings.isEmpty() ? EnumSet.of(Subject.SELF) : EnumSet.copyOf(findings.keySet());
    }

    List<Finding> about(Subject subject) {
        return findings.getOrDefault(subject, List.of());
    }

    /** Only an explicit denial by the newest turn takes an earlier finding back. */
    private static boolean denied(Understood now, Finding earlier) {
        return now.findings().stream()
                .anyMatch(finding -> finding.status() == Status.NEGATED
                        && finding.subject() == earlier.subject()
                        && finding.concept().equals(earlier.concept()));
    }

    private static Finding aged(Finding finding, Instant said, Instant now) {
        if (finding.onsetHours() == null) {
            return finding;
        }
        double since = Math.max(0, Duration.between(said, now).toMinutes() / 60.0);
        return new Finding(
                finding.concept(),
                finding.label(),
                finding.status(),
                finding.subject(),
                finding.start(),
                finding.end(),
                finding.value(),
                finding.unit(),
                finding.onsetHours() + since,
                finding.severity());
    }
}
