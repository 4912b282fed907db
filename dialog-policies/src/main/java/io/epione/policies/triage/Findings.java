package io.epione.policies.triage;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How findings of several texts come together. Only what is plainly denied or replaced goes. */
final class Findings {
    private Findings() {}

    /** The newer ones first, then the earlier ones that still hold. */
    static List<Finding> merged(List<Finding> earlier, List<Finding> newer, Set<Finding> replaced) {
        List<Finding> all = new ArrayList<>(newer);
        earlier.stream()
                .filter(finding -> !replaced.contains(finding) && holds(finding, newer))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** A denial takes back what was there, and so does that it is over; what is there again takes that back. */
    private static boolean holds(Finding earlier, List<Finding> newer) {
        List<Status> said = newer.stream()
                .filter(finding -> finding.subject() == earlier.subject()
                        && finding.concept().equals(earlier.concept()))
                .map(Finding::status)
                .toList();
        boolean there = said.contains(Status.PRESENT) || said.contains(Status.POSSIBLE);
        return switch (earlier.status()) {
            case NEGATED -> !there;
            case PRESENT, POSSIBLE -> !said.contains(Status.NEGATED) && (there || !said.contains(Status.RESOLVED));
            default -> !said.contains(Status.NEGATED);
        };
    }

    /** As it stands now, after it was said at a moment of the past. */
    static Finding aged(Finding finding, Instant said, Instant now) {
        if (finding.onsetHours() == null) {
            return finding;
        }
        double since = Math.max(0, Duration.between(said, now).toMinutes() / 60.0);
        return with(finding, finding.status(), finding.subject(), finding.onsetHours() + since);
    }

    static Finding about(Finding finding, Finding.Subject subject) {
        return with(finding, finding.status(), subject, finding.onsetHours());
    }

    static Finding with(Finding finding, Status status, Finding.Subject subject, @Nullable Double onset) {
        return new Finding(
                finding.concept(),
                finding.label(),
                status,
                subject,
                finding.start(),
                finding.end(),
                finding.value(),
                finding.unit(),
                onset,
                finding.severity());
    }
}
