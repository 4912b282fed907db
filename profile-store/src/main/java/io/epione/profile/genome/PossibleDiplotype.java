package io.epione.profile.genome;

/**
 * A diplotype that what was read fits.
 *
 * @param score   how many positions its two alleles list; the highest is the one that is mostly meant
 * @param certain whether every position that the two alleles list was really called
 */
public record PossibleDiplotype(Diplotype diplotype, GenePhenotype phenotype, int score, boolean certain) {}
