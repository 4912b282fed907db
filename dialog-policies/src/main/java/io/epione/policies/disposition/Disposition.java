package io.epione.policies.disposition;

import java.util.List;

/**
 * The one object that banner, text, store and escalation are made from.
 *
 * @param crisis whether the crisis track is open: self-harm, harm to others, abuse, psychosis, eating disorder
 * @param headline one reviewed sentence
 * @param reasons the rules that fired at this level first, then the others
 */
public record Disposition(Level level, boolean crisis, String headline, List<Reason> reasons) {
    public Disposition {
        reasons = List.copyOf(reasons);
    }

    /** From {@code urgent} up or a crisis: the words are reviewed ones, and a person of the care team must see it. */
    public boolean grave() {
        return crisis || level.compareTo(Level.URGENT) >= 0;
    }

    /** Neither a level nor a crisis. */
    public boolean silent() {
        return level == Level.NONE && !crisis;
    }

    /** Why, in plain words, with the rule and its public source. */
    public record Reason(String ruleId, Level level, String text, String source) {}
}
