package io.epione.policies.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import io.epione.policies.shipped.ShippedFile;
import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.shipped.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the rule files. A file that cannot be read stops the start: a missing rule must not go unnoticed. */
public final class RuleFiles {
    private static final String FOLDER = "policies";
    private static final String PROTOCOLS = "policies/protocols";

    private RuleFiles() {}

    /** All rules that are shipped, in the order of their files, those of the protocols last. */
    public static List<PolicyRule> shipped() {
        List<PolicyRule> rules = new ArrayList<>();
        for (ShippedFile file : ShippedFiles.in(FOLDER, ".yaml")) {
            Yaml.read(file, new TypeReference<AreaFile>() {}).rules().forEach(text -> rules.add(text.rule()));
        }
        protocols().all().forEach(protocol -> rules.addAll(protocol.rules()));
        Set<String> ids = new HashSet<>();
        for (PolicyRule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalStateException("a second rule " + rule.id());
            }
        }
        return rules;
    }

    /** What is done about every complaint when no red flag stands beside it. */
    public static Protocols protocols() {
        List<Protocol> protocols = new ArrayList<>();
        for (ShippedFile file : ShippedFiles.in(PROTOCOLS, ".yaml")) {
            Yaml.read(file, new TypeReference<ProtocolFile>() {})
                    .protocols()
                    .forEach(text -> protocols.add(text.protocol()));
        }
        return new Protocols(protocols);
    }

    /** SHA-256 over every rule, protocol, lexicon, interview and wording file, in hexadecimal. */
    public static String version() {
        List<ShippedFile> files = new ArrayList<>(ShippedFiles.in(FOLDER, ".yaml"));
        files.addAll(ShippedFiles.in(PROTOCOLS, ".yaml"));
        files.addAll(ShippedFiles.in("policies/lexicon", ".yaml"));
        files.addAll(ShippedFiles.in("policies/interview", ".yaml"));
        files.addAll(ShippedFiles.in("wording", ".yaml"));
        return ShippedFiles.hash(files);
    }

    private record AreaFile(String area, List<RuleText> rules) {}

    private record ProtocolFile(String area, List<ProtocolText> protocols) {}
}
