package io.epione.policies.rules;

import io.epione.policies.disposition.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One rule as it is written; {@code policies/README.md} says what each field means.
 *
 * @param on what it judges: {@code turn}, {@code reading}, {@code questionnaire}
 * @param tests sentences and cases that must fire and that must not
 */
public record PolicyRule(
        String id,
        int version,
        Source source,
        Level level,
        boolean crisis,
        List<String> on,
        @Nullable Double lookBackHours,
        String when,
        String reason,
        String wording,
        String review,
        Map<String, List<Object>> tests) {
    private static final Pattern QUOTED = Pattern.compile("'([a-z0-9_-]+)'");
    /** By condition; the search for questions asks every rule many times for every message. */
    private static final Map<String, Set<String>> NAMED = new ConcurrentHashMap<>();

    public PolicyRule {
        on = List.copyOf(on);
        tests = Map.copyOf(tests);
    }

    /** The public source a rule is taken from. */
    public record Source(
            String publisher,
            String title,
            @Nullable String year,
            @Nullable String section,
            @Nullable String url) {
        /** As it is shown beside a reason. */
        public String shown() {
            return publisher + ": " + title + (year == null ? "" : ", " + year)
                    + (section == null ? "" : ", " + section);
        }
    }

    /** The concepts its condition names. */
    public Set<String> concepts() {
        return NAMED.computeIfAbsent(when, PolicyRule::named);
    }

    private static Set<String> named(String condition) {
        return QUOTED.matcher(condition)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
