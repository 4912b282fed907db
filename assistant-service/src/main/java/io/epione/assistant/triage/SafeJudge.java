package io.epione.assistant.triage;

import io.epione.assistant.http.Silenced;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.disposition.PolicyTrace;
import io.epione.policies.triage.DialogContext;
import io.epione.policies.triage.TriagePolicy;
import io.epione.policies.wording.Lines;
import io.epione.policies.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The policy as the service asks it: even a failure of the judgement itself ends in the safest disposition. */
@ApplicationScoped
public class SafeJudge {
    private static final Logger LOG = Logger.getLogger(SafeJudge.class);
    private static final String FAILED = "error-safe";

    private final TriagePolicy policy;
    private final Wording wording;
    private final Lines lines;

    SafeJudge(TriagePolicy policy, Wording wording, Lines lines) {
        this.policy = policy;
        this.wording = wording;
        this.lines = lines;
    }

    /** Never throws. */
    public Judgement judge(DialogContext context) {
        try {
            return policy.evaluate(context);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            LOG.errorf("A judgement failed: %s", Silenced.of(e));
            return safest(lines.args(context.stated().country()));
        }
    }

    /** What holds when nothing could be judged. */
    private Judgement safest(Map<String, String> numbers) {
        String text = wording.headline(FAILED, numbers);
        Disposition disposition = new Disposition(
                Level.EMERGENCY,
                false,
                text,
                List.of(new Disposition.Reason(
                        FAILED, Level.EMERGENCY, text, "The rule of this service for its own failures")));
        return new Judgement(
                disposition,
                wording.sentences(FAILED, numbers),
                List.of(),
                List.of(),
                new PolicyTrace("", List.of(), List.of(FAILED), List.of(), List.of()));
    }
}
