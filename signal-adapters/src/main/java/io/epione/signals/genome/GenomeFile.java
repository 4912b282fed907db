package io.epione.signals.genome;

import io.epione.profile.genome.PackedGenotypes;
import java.util.List;

/** What became of a file of genotypes. */
public sealed interface GenomeFile {

    /** Read to its end. */
    record Read(PackedGenotypes genotypes, GenomeReport report) implements GenomeFile {}

    /**
     * Nothing of it is to be used.
     *
     * @param code one word
     * @param message a sentence with a hint; names nothing of the file's content
     * @param choices the samples, where the file has several and the caller named none; at most a hundred
     */
    record Refused(String code, String message, List<String> choices) implements GenomeFile {}
}
