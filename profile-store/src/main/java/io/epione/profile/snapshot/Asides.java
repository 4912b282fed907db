package io.epione.profile.snapshot;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A source may say one thing in several ways at one time: the heart rate variability of the night, and that of its deep
 * sleep as a component. All are kept; where there is a value as such, only that one counts.
 */
public final class Asides {
    private Asides() {}

    private record Said(String source, String device, Code code, Instant at) {
        static Said of(Entry.Observation entry) {
            // how a code is worded is no part of it
            Code code = new Code(entry.code().system(), entry.code().code(), "");
            return new Said(
                    entry.provenance().source(),
                    entry.provenance().device(),
                    code,
                    entry.effective().start());
        }
    }

    /** The entries in their order, without components of what the same source says as such. */
    public static List<Entry.Observation> without(Collection<Entry.Observation> entries) {
        Set<Said> said = new HashSet<>();
        entries.stream()
                .filter(entry -> entry.component().isEmpty())
                .map(Said::of)
                .forEach(said::add);
        return entries.stream()
                .filter(entry -> entry.component().isEmpty() || !said.contains(Said.of(entry)))
                .toList();
    }
}
