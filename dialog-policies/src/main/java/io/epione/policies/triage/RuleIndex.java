package io.epione.policies.triage;

import io.epione.policies.rules.CompiledRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules in their order, and at hand by what they depend on. Immutable. */
record RuleIndex(List<CompiledRule> all, Map<String, List<Integer>> places) {
    static RuleIndex of(List<CompiledRule> rules) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int place = 0; place < rules.size(); place++) {
            for (String name : rules.get(place).names()) {
                places.computeIfAbsent(name, _ -> new ArrayList<>()).add(place);
            }
        }
        return new RuleIndex(List.copyOf(rules), places);
    }

    /** The rules that depend on at least one of the names, in their order. */
    List<CompiledRule> touching(Collection<String> names) {
        BitSet touched = new BitSet(all.size());
        for (String name : names) {
            places.getOrDefault(name, List.of()).forEach(touched::set);
        }
        return touched.stream().mapToObj(all::get).toList();
    }
}
