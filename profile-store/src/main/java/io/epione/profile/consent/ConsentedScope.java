package io.epione.profile.consent;

import io.epione.profile.person.PatientId;
import java.util.Set;

/**
 * The right to read some layers of one person's profile, for one purpose. Every read of facts takes one.
 *
 * <p>Only {@code io.epione.assistant.access} constructs it, and writes the audit row as it does; an architecture test
 * guards that. Immutable.
 *
 * @param patient whose facts
 * @param actor who reads: the subject of a token, or {@code system} for the judgement of stored data
 * @param purpose why, such as {@code answer}, {@code triage}, {@code care}, {@code export}
 * @param categories the layers that may be read; facts of others are withheld
 */
public record ConsentedScope(PatientId patient, String actor, String purpose, Set<DataCategory> categories) {
    public ConsentedScope {
        categories = Set.copyOf(categories);
    }

    public boolean allows(DataCategory category) {
        return categories.contains(category);
    }
}
