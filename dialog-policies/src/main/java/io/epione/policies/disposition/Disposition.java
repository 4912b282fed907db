package io.epione.policies.disposition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

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

    /** The same with headline, rules, texts and sources in other words, such as sealed ones. */
    public Disposition worded(UnaryOperator<String> words) {
        return new Disposition(
                level,
                crisis,
                words.apply(headline),
                reasons.stream()
                        .map(one -> new Reason(
                                words.apply(one.ruleId()),
                                one.level(),
                                words.apply(one.text()),
                                words.apply(one.source())))
                        .toList());
    }

    /** Everything that {@link #worded} changes. */
    public Set<String> words() {
        Set<String> words = new HashSet<>();
        worded(word -> {
            words.add(word);
            return word;
        });
        return words;
    }

    /** Why, in plain words, with the rule and its public source. */
    public record Reason(String ruleId, Level level, String text, String source) {}
}
