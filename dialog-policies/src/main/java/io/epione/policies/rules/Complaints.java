package io.epione.policies.rules;

import io.epione.policies.disposition.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The level of every complaint when no rule raises it.
 *
 * @param levels by concept; a concept that is not there is at least {@code soon}
 * @param wording by concept
 */
public record Complaints(PolicyRule.Source source, Map<String, Level> levels, Map<String, String> wording) {
    public Complaints {
        levels = Map.copyOf(levels);
        wording = Map.copyOf(wording);
    }

    static Complaints of(PolicyRule.Source source, Map<String, List<String>> lists, Map<String, String> wording) {
        Map<String, Level> levels = new HashMap<>();
        lists.forEach((level, concepts) -> concepts.forEach(concept -> {
            if (levels.put(concept, Level.of(level)) != null) {
                throw new IllegalStateException("complaints.yaml: " + concept + " has two levels");
            }
        }));
        return new Complaints(source, levels, wording);
    }

    /** The level of a complaint; what nobody has judged yet is not played down. */
    public Level level(String concept) {
        return levels.getOrDefault(concept, Level.SOON);
    }
}
