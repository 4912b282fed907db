package io.epione.signals.vcf;

import io.epione.profile.genome.Chromosome;
import org.jspecify.annotations.Nullable;

/**
 * Of the rows that a file has phased, those that are phased with each other: the first set of a chromosome. Two sets say
 * nothing about each other, and one bit for each row cannot tell a third from a second. Not thread-safe.
 */
final class PhaseSets {
    private final byte[] @Nullable [] first = new byte[Chromosome.all().size()][];

    /** Whether the row's copies lie as those of all other rows of the chromosome for which this is true. */
    boolean phased(Chromosome chromosome, VcfGenotype genotype) {
        if (!genotype.phasedApart()) {
            return genotype.phased();
        }
        byte[] set = first[chromosome.ordinal()];
        if (set == null) {
            first[chromosome.ordinal()] = genotype.phaseSet();
            return true;
        }
        return genotype.isOfPhaseSet(set);
    }
}
