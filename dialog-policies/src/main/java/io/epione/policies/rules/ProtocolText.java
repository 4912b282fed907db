package io.epione.policies.rules;

import io.epione.policies.disposition.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A protocol as it stands in its file; its rules take their source and review from it and are silent where it is calm. */
record ProtocolText(
        String id,
        int version,
        String title,
        List<String> concepts,
        String level,
        @Nullable String alone,
        PolicyRule.Source source,
        String wording,
        @Nullable List<String> ask,
        List<String> redFlags,
        String review,
        @Nullable List<RuleText> rules,
        Map<String, List<Object>> tests) {
    Protocol protocol() {
        List<Object> calm = tests.getOrDefault("at", List.of());
        List<PolicyRule> own = rules == null
                ? List.of()
                : rules.stream().map(text -> text.rule(source, review, calm)).toList();
        List<Object> raised = new ArrayList<>(tests.getOrDefault("above", List.of()));
        own.forEach(rule -> raised.addAll(rule.tests().getOrDefault("fires", List.of())));
        return new Protocol(
                id,
                version,
                title,
                Set.copyOf(concepts),
                Level.of(level),
                alone == null ? null : Level.of(alone),
                Objects.requireNonNull(source, id + " has no source"),
                wording,
                ask == null ? List.of() : ask,
                Set.copyOf(redFlags),
                Objects.requireNonNull(review, id + " has no review"),
                own,
                calm,
                raised);
    }
}
