package io.epione.policies.rules;

import io.epione.policies.disposition.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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

    private static final Pattern OF_A_CONCEPT = Pattern.compile("\\b(hours|severity)\\('([a-z0-9_]+)'\\)");
    private static final Pattern BARE = Pattern.compile("\\b[a-z_]+\\b(?!\\()");

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
        Matcher names = QUOTED.matcher(when);
        return names.results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Everything its condition depends on: concepts and measures by name, the words for a person such as {@code age}, and
     * {@code hours:x} and {@code severity:x} where it asks for when x began or how bad it is.
     */
    public Set<String> names() {
        Set<String> names = new HashSet<>(concepts());
        OF_A_CONCEPT.matcher(when).results().forEach(found -> names.add(found.group(1) + ":" + found.group(2)));
        BARE.matcher(QUOTED.matcher(when).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .filter(Words.VARIABLES::containsKey)
                .forEach(names::add);
        return Set.copyOf(names);
    }
}
