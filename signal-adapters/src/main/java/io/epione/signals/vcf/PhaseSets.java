package io.epione.signals.vcf;

import io.epione.profile.genome.Chromosome;
import java.util.Arrays;

/**
 * Phase that holds within stretches only. Genotypes have no place for the stretch, so those of the first one on a
 * chromosome count as phased and those of the others do not: taken for unphased, all alternatives are looked at. Not
 * thread-safe.
 */
final class PhaseSets {
    private static final int NONE = -1;

    private final int[] first = new int[Chromosome.all().size()];

    PhaseSets() {
        Arrays.fill(first, NONE);
    }

    /** Whether a phase set is the one that counts there; -1 always is. */
    boolean counts(Chromosome chromosome, int phaseSet) {
        if (phaseSet == NONE) {
            return true;
        }
        if (first[chromosome.ordinal()] == NONE) {
            first[chromosome.ordinal()] = phaseSet;
        }
        return first[chromosome.ordinal()] == phaseSet;
    }
}
