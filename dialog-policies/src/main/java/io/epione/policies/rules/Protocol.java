package io.epione.policies.rules;

import io.epione.policies.disposition.Level;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is done about one complaint when no red flag stands beside it; {@code policies/README.md} says what each field
 * means. Immutable, thread-safe.
 *
 * @param concepts the symptoms of the lexicon that it covers
 * @param level the level when no rule raises it, below {@code urgent}
 * @param alone the level when nothing else is complained of, null where that makes no difference
 * @param wording the key of what is said: what to do, what to watch for, when to come back
 * @param ask the ids of the questions that tell most about it, the most telling first; they come before others that would
 *     raise the level too
 * @param redFlags the ids of the rules outside that raise this complaint to {@code urgent} or {@code emergency}
 * @param rules its own rules, which tell its levels apart
 * @param at sentences and cases that end at its level
 * @param above sentences and cases that end above its level, those that its own rules fire on among them
 */
public record Protocol(
        String id,
        int version,
        String title,
        Set<String> concepts,
        Level level,
        @Nullable Level alone,
        PolicyRule.Source source,
        String wording,
        List<String> ask,
        Set<String> redFlags,
        String review,
        List<PolicyRule> rules,
        List<Object> at,
        List<Object> above) {
    public Protocol {
        concepts = Set.copyOf(concepts);
        ask = List.copyOf(ask);
        redFlags = Set.copyOf(redFlags);
        rules = List.copyOf(rules);
        at = List.copyOf(at);
        above = List.copyOf(above);
    }
}
