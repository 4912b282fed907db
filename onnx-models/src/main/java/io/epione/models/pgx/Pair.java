package io.epione.models.pgx;

import io.epione.profile.genome.Diplotype;
import io.epione.profile.genome.PossibleDiplotype;

/**
 * Two named alleles that a sample fits.
 *
 * @param score how many sites the two list, of those that were called
 */
record Pair(NamedAllele first, NamedAllele second, int score) {

    /** The name comes in the natural order of the two. */
    Diplotype diplotype() {
        return Names.NATURAL.compare(first.name(), second.name()) <= 0
                ? new Diplotype(first.name(), second.name())
                : new Diplotype(second.name(), first.name());
    }

    boolean certain(GeneTable table, Sample sample) {
        return sample.tells(table, first) && sample.tells(table, second);
    }

    /** Whether it rests on nothing that is missing, but for the sites that would rule other alleles out. */
    boolean shown(GeneTable table, Sample sample) {
        return sample.shows(table, first) && sample.shows(table, second);
    }

    PossibleDiplotype possible(GeneTable table, Sample sample) {
        return new PossibleDiplotype(diplotype(), table.phenotype(first, second), score, certain(table, sample));
    }
}
