package io.epione.policies.triage;

import io.epione.policies.understanding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings in their order, and at hand by concept: hundreds of rules ask for one after the other. */
record FindingIndex(List<Finding> all, Map<String, List<Finding>> byConcept) {
    static FindingIndex of(List<Finding> findings) {
        Map<String, List<Finding>> byConcept = new HashMap<>();
        for (Finding finding : findings) {
            byConcept.computeIfAbsent(finding.concept(), _ -> new ArrayList<>()).add(finding);
        }
        return new FindingIndex(List.copyOf(findings), byConcept);
    }

    List<Finding> of(String concept) {
        return byConcept.getOrDefault(concept, List.of());
    }
}
