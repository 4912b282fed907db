package io.epione.policies.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import io.epione.policies.disposition.Level;
import io.epione.policies.shipped.ShippedFile;
import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.shipped.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rule files. A file that cannot be read stops the start: a missing rule must not go unnoticed. */
public final class RuleFiles {
    private static final String FOLDER = "policies";
    private static final String COMPLAINTS = "policies/complaints.yaml";

    private RuleFiles() {}

    /** All rules that are shipped, in the order of their files. */
    public static List<PolicyRule> shipped() {
        List<PolicyRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ShippedFile file : ShippedFiles.in(FOLDER, ".yaml")) {
            if (!file.path().equals(COMPLAINTS)) {
                for (RuleText text :
                        Yaml.read(file, new TypeReference<AreaFile>() {}).rules()) {
                    PolicyRule rule = text.rule();
                    if (!ids.add(rule.id())) {
                        throw new IllegalStateException(file.path() + ": a second rule " + rule.id());
                    }
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    /** The levels of complaints that no rule raises. */
    public static Complaints complaints() {
        return Yaml.read(ShippedFiles.read(COMPLAINTS), new TypeReference<ComplaintFile>() {})
                .complaints();
    }

    /** SHA-256 over every rule, lexicon, interview and wording file, in hexadecimal. */
    public static String version() {
        List<ShippedFile> files = new ArrayList<>(ShippedFiles.in(FOLDER, ".yaml"));
        files.addAll(ShippedFiles.in("policies/lexicon", ".yaml"));
        files.addAll(ShippedFiles.in("policies/interview", ".yaml"));
        files.addAll(ShippedFiles.in("wording", ".yaml"));
        return ShippedFiles.hash(files);
    }

    private record AreaFile(String area, List<RuleText> rules) {}

    private record RuleText(
            String id,
            int version,
            PolicyRule.Source source,
            String level,
            @Nullable Boolean crisis,
            @Nullable List<String> on,
            @Nullable Double lookBackHours,
            String when,
            String reason,
            String wording,
            String review,
            Map<String, List<Object>> tests) {
        PolicyRule rule() {
            return new PolicyRule(
                    id,
                    version,
                    Objects.requireNonNull(source, id + " has no source"),
                    Level.of(level),
                    Boolean.TRUE.equals(crisis),
                    on == null ? List.of("turn") : on,
                    lookBackHours,
                    when,
                    reason,
                    wording,
                    review,
                    tests == null ? Map.of() : tests);
        }
    }

    private record ComplaintFile(
            String review,
            PolicyRule.Source source,
            Map<String, List<String>> levels,
            @Nullable Map<String, String> wording) {
        Complaints complaints() {
            return Complaints.of(source, levels, wording == null ? Map.of() : wording);
        }
    }
}
