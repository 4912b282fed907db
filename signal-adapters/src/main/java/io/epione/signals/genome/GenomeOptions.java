package io.epione.signals.genome;

import io.epione.profile.genome.Build;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a file.
 *
 * @param sample which one, of a file with several
 * @param build the assembly; only needed where the file does not tell it, and refused where it tells another
 */
public record GenomeOptions(
        @Nullable String sample, @Nullable Build build) {
    /** The file speaks for itself. */
    public static final GenomeOptions NONE = new GenomeOptions(null, null);
}
