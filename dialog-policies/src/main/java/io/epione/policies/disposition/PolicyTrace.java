package io.epione.policies.disposition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a judgement came about; stored with the decision, and the ground of its replay.
 *
 * @param policyVersion hash over all policy files, in hexadecimal
 * @param fired every rule that fired, with the floor it set
 * @param failed rules whose condition could not be evaluated; each counts as fired
 * @param wouldChange what would have led to another level, in words
 * @param opinions what other judges made of it, whether or not it raised the level
 */
public record PolicyTrace(
        String policyVersion,
        List<Fired> fired,
        List<String> failed,
        List<String> wouldChange,
        List<Opinion> opinions) {
    /** Decisions from before there were second opinions have none. */
    public PolicyTrace(
            String policyVersion,
            List<Fired> fired,
            List<String> failed,
            List<String> wouldChange,
            @Nullable List<Opinion> opinions) {
        this.policyVersion = policyVersion;
        this.fired = List.copyOf(fired);
        this.failed = List.copyOf(failed);
        this.wouldChange = List.copyOf(wouldChange);
        this.opinions = opinions == null ? List.of() : List.copyOf(opinions);
    }

    /** One rule that fired. */
    public record Fired(String ruleId, String version, Level level, boolean crisis, String origin) {}

    /**
     * What another judge made of it.
     *
     * @param version the model's version and hash
     * @param raises the level it was sure of
     * @param likely the level it held for most likely
     * @param rules the level of the rules alone
     */
    public record Opinion(String name, String version, Level raises, Level likely, Level rules) {
        private static final int FAR = 2;

        /** It is sure of a level that lies two or more above the rules. */
        public boolean farAbove() {
            return raises.ordinal() - rules.ordinal() >= FAR;
        }

        /** It holds a level for likely that lies two or more below the rules; that lowers nothing. */
        public boolean farBelow() {
            return rules.ordinal() - likely.ordinal() >= FAR;
        }
    }
}
