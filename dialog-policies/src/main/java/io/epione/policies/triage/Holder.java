package io.epione.policies.triage;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Lexicon;
import io.epione.policies.understanding.TextReader;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Medicines and conditions of a person as concepts of the lexicon, from words and from codes. */
final class Holder {
    private static final Set<String> NOT_TAKEN = Set.of("stopped", "completed", "cancelled", "entered-in-error");

    private static final Set<Status> NOT_SAID = EnumSet.of(Status.NEGATED, Status.HYPOTHETICAL, Status.QUESTION);

    private final TextReader reader;

    Holder(TextReader reader) {
        this.reader = reader;
    }

    /** The concepts that words of a caller mean. */
    Set<String> stated(List<String> words) {
        return words.stream().flatMap(text -> concepts(text).stream()).collect(Collectors.toSet());
    }

    Set<String> medicines(ProfileSnapshot profile) {
        return known(profile.medications()).stream()
                .filter(medication -> !NOT_TAKEN.contains(medication.status()))
                .flatMap(medication -> concepts(medication.code()).stream())
                .collect(Collectors.toSet());
    }

    /** Also what is resolved: a heart attack of the past still makes the heart a known risk. */
    Set<String> conditions(ProfileSnapshot profile) {
        return known(profile.conditions()).stream()
                .filter(condition -> !condition.status().equals("entered-in-error"))
                .flatMap(condition -> concepts(condition.code()).stream())
                .collect(Collectors.toSet());
    }

    private static <T extends Entry> List<T> known(Fact<List<T>> fact) {
        return fact.latest().map(Fact.Evidence::value).orElse(List.of());
    }

    private Set<String> concepts(Code code) {
        Set<String> found = new HashSet<>(concepts(code.display()));
        Lexicon lexicon = reader.lexicon();
        lexicon.byCode(code.code())
                .forEach(id -> lexicon.concept(id).ifPresent(concept -> {
                    found.add(id);
                    found.addAll(concept.implies());
                }));
        return found;
    }

    private Set<String> concepts(String words) {
        // "No known epilepsy" in a record must not count as a known one, which would play a first seizure down.
        return reader.read(words).stream()
                .filter(finding -> !NOT_SAID.contains(finding.status()))
                .map(Finding::concept)
                .collect(Collectors.toSet());
    }
}
