package io.epione.policies.understanding;

import io.epione.policies.understanding.Finding.Status;
import io.epione.profile.observation.Code;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What entries of a record mean in the lexicon, by their codes and by their words. Thread-safe. */
public final class CodedTerms {
    private static final Set<Status> NOT_SAID = EnumSet.of(Status.NEGATED, Status.HYPOTHETICAL, Status.QUESTION);

    private final TextReader reader;

    public CodedTerms(TextReader reader) {
        this.reader = reader;
    }

    /** The concepts that a coded term means. */
    public Set<String> of(Code code) {
        Set<String> found = new HashSet<>(of(code.display()));
        Lexicon lexicon = reader.lexicon();
        lexicon.byCode(code.code())
                .forEach(id -> lexicon.concept(id).ifPresent(concept -> {
                    found.add(id);
                    found.addAll(concept.implies());
                }));
        return found;
    }

    /** The concepts that words mean. */
    public Set<String> of(String words) {
        // "No known epilepsy" in a record must not count as a known one, which would play a first seizure down.
        return reader.read(words).stream()
                .filter(finding -> !NOT_SAID.contains(finding.status()))
                .map(Finding::concept)
                .collect(Collectors.toSet());
    }
}
