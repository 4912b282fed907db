package io.epione.policies.triage;

import io.epione.policies.disposition.Level;

/** Another judge, such as a classifier or an LLM, asked beside the rules. Its answer can raise a level, never lower it. */
public interface SecondOpinion {
    /** The name that stands in the trace. */
    String name();

    /** {@link Opinion#nothing()} when it has nothing to add. */
    Opinion opinion(DialogContext context);

    /**
     * What another judge makes of a context.
     *
     * @param version what was asked, such as a model's version and hash; stands in the trace
     * @param raises the level it is sure of; the final level is at least this
     * @param likely the level it holds for most likely; where it lies two levels from the rules a human looks
     * @param possible the level that it does not rule out
     * @param crisis the wording key of the crisis it is sure of, empty when it is sure of none
     * @param worried whether it holds a crisis for possible; the person is then asked and told whom to call
     */
    record Opinion(String version, Level raises, Level likely, Level possible, String crisis, boolean worried) {
        public static Opinion nothing() {
            return of("", Level.NONE, Level.NONE);
        }

        /** Of the level alone. */
        public static Opinion of(String version, Level raises, Level likely) {
            return new Opinion(version, raises, likely, likely, "", false);
        }

        /** The same, sure of no more than another. */
        Opinion atMost(Opinion other) {
            return new Opinion(
                    version,
                    raises.above(other.raises) ? other.raises : raises,
                    likely,
                    possible,
                    other.crisis.isEmpty() ? "" : crisis,
                    worried && other.worried);
        }

        /** The highest level that it could set. */
        Level highest() {
            return worried || !crisis.isEmpty() ? raises.max(Level.SOON) : raises;
        }
    }
}
