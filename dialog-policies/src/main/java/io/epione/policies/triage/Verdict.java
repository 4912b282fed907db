package io.epione.policies.triage;

import io.epione.policies.disposition.Disposition.Reason;
import io.epione.policies.disposition.Level;
import io.epione.policies.disposition.PolicyTrace.Fired;

/**
 * One voice in a judgement: a rule that fired, the level of a complaint, the floor of what is not understood, a second
 * opinion.
 *
 * @param wording the key of what is said
 * @param failed whether the rule counts as fired because it could not be evaluated
 */
record Verdict(
        String id,
        String version,
        Level level,
        boolean crisis,
        String origin,
        String reason,
        String source,
        String wording,
        boolean failed) {

    Fired fired() {
        return new Fired(id, version, level, crisis, origin);
    }

    Reason asReason() {
        return new Reason(id, level, reason, source);
    }
}
