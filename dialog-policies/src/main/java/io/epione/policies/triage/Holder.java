package io.epione.policies.triage;

import io.epione.policies.understanding.CodedTerms;
import io.epione.policies.understanding.TextReader;
import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Medicines and conditions of a person as concepts of the lexicon, from words and from codes. */
final class Holder {
    private static final Set<String> NOT_TAKEN = Set.of("stopped", "completed", "cancelled", "entered-in-error");

    private final CodedTerms terms;

    Holder(TextReader reader) {
        this.terms = new CodedTerms(reader);
    }

    /** The concepts that words of a caller mean. */
    Set<String> stated(List<String> words) {
        return words.stream().flatMap(text -> terms.of(text).stream()).collect(Collectors.toSet());
    }

    Set<String> medicines(ProfileSnapshot profile) {
        return known(profile.medications()).stream()
                .filter(medication -> !NOT_TAKEN.contains(medication.status()))
                .flatMap(medication -> terms.of(medication.code()).stream())
                .collect(Collectors.toSet());
    }

    Recorded recorded(ProfileSnapshot profile) {
        Map<String, Instant> starts = new HashMap<>();
        boolean pregnant = false;
        boolean birth = false;
        for (Entry.Condition condition : known(profile.conditions())) {
            if (!condition.status().equals("entered-in-error")) {
                Set<String> meant = terms.of(condition.code());
                meant.forEach(concept ->
                        starts.merge(concept, condition.effective().start(), (a, b) -> a.isAfter(b) ? a : b));
                pregnant |= meant.contains("pregnant") && Maternity.goesOn(condition, profile.asOf());
                birth |= (meant.contains("pregnant") || meant.contains("postpartum"))
                        && Maternity.lately(condition, profile.asOf());
            }
        }
        return new Recorded(starts, Maternity.said(pregnant, birth));
    }

    private static <T extends Entry> List<T> known(Fact<List<T>> fact) {
        return fact.latest().map(Fact.Evidence::value).orElse(List.of());
    }
}
