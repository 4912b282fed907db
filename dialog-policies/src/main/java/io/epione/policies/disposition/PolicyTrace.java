package io.epione.policies.disposition;

import java.util.List;

/**
 * How a judgement came about; stored with the decision, and the ground of its replay.
 *
 * @param policyVersion hash over all policy files, in hexadecimal
 * @param fired every rule that fired, with the floor it set
 * @param failed rules whose condition could not be evaluated; each counts as fired
 * @param wouldChange what would have led to another level, in words
 */
public record PolicyTrace(String policyVersion, List<Fired> fired, List<String> failed, List<String> wouldChange) {
    public PolicyTrace {
        fired = List.copyOf(fired);
        failed = List.copyOf(failed);
        wouldChange = List.copyOf(wouldChange);
    }

    /** One rule that fired. */
    public record Fired(String ruleId, String version, Level level, boolean crisis, String origin) {}
}
