package io.epione.signals.fhir;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose data a delivery holds. Everything must be about one person: the one the caller named, by whatever address the
 * delivery's only patient has. A delivery with two people is not sorted out, what is not clearly ours is refused.
 */
final class Subjects {
    private final Set<String> ours = new HashSet<>();

    Subjects(List<FhirItem> items, String patientId) {
        ours.add("Patient/" + patientId);
        List<FhirItem> patients =
                items.stream().filter(item -> item.type().equals("Patient")).toList();
        if (patients.size() == 1) {
            ours.add(patients.getFirst().fullUrl());
            ours.add(patients.getFirst().address());
            return;
        }
        if (patients.isEmpty()) {
            Set<String> named = new HashSet<>();
            items.forEach(item -> named.add(item.head().subject()));
            named.remove("");
            if (named.size() == 1) {
                ours.addAll(named);
            }
        }
    }

    boolean isOurs(FhirItem item) {
        if (item.type().equals("Patient")) {
            return ours.contains(item.address()) || (!item.fullUrl().isEmpty() && ours.contains(item.fullUrl()));
        }
        String reference = item.head().subject();
        return reference.isEmpty() || ours.contains(reference) || ours.contains(References.relative(reference));
    }
}
