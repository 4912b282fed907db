package io.epione.policies.rules;

import io.epione.policies.disposition.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule as it stands in its file. */
record RuleText(
        String id,
        int version,
        PolicyRule.@Nullable Source source,
        String level,
        @Nullable Boolean crisis,
        @Nullable List<String> on,
        @Nullable Double lookBackHours,
        String when,
        String reason,
        @Nullable String wording,
        @Nullable String review,
        @Nullable Map<String, List<Object>> tests) {
    /** As a rule of its own. */
    PolicyRule rule() {
        return rule(null, null, List.of());
    }

    /** As a rule of a protocol, which says what the rule leaves out. */
    PolicyRule rule(PolicyRule.@Nullable Source usual, @Nullable String reviewed, List<Object> calm) {
        Level to = Level.of(level);
        Map<String, List<Object>> sentences = new HashMap<>(tests == null ? Map.of() : tests);
        if (!calm.isEmpty()) {
            sentences.putIfAbsent("silent", calm);
        }
        return new PolicyRule(
                id,
                version,
                Objects.requireNonNull(source == null ? usual : source, id + " has no source"),
                to,
                Boolean.TRUE.equals(crisis),
                on == null ? List.of("turn") : on,
                lookBackHours,
                when,
                reason,
                wording == null ? "level-" + to.code() : wording,
                Objects.requireNonNull(review == null ? reviewed : review, id + " has no review"),
                sentences);
    }
}
