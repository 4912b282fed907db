package io.epione.policies.coaching;

import io.epione.profile.observation.Entry;
import java.util.List;

/**
 * That a person belongs to a group.
 *
 * @param entries the records that say so; empty where the birth date does
 */
public record Belonging(Group group, List<Entry> entries) {
    public Belonging {
        entries = List.copyOf(entries);
    }
}
