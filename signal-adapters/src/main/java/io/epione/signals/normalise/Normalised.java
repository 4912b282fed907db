package io.epione.signals.normalise;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Quarantined;

/** What became of a reading. */
public sealed interface Normalised {
    /** It can be stored. */
    record Accepted(Entry entry) implements Normalised {}

    /** It is kept but does not count until an operator releases it. */
    record Quarantine(Quarantined quarantined) implements Normalised {}
}
