package io.epione.signals.genome;

import io.epione.profile.genome.Build;
import java.util.List;

/**
 * What a file of genotypes is and how good it is; holds no genotype.
 *
 * @param format {@code vcf} or {@code consumer}
 * @param platform who made it, such as {@code 23andMe} or the program of a VCF's head; empty where it does not say
 * @param build the assembly
 * @param buildBy how that was told, see {@link BuildFinder.Found}
 * @param rows of the file
 * @param sites that were kept
 * @param called of those, with a genotype that was read
 * @param imputed of those, with one that was inferred
 * @param blocks stretches that a gVCF calls as a whole
 * @param phased whether genotypes with two different alleles say which lies where
 * @param left rows that were left out: other contigs, without a place, structural variants
 * @param filtered rows whose genotype the file itself does not trust
 * @param duplicates rows that said again what another said
 * @param conflicts rows that contradicted another, both of which count as no call
 * @param strandAgreeing known sites that are written as the forward strand has them
 * @param strandOpposing those that are not
 * @param sex what X and Y look like
 * @param notes one word each for what a reader should know, such as {@code strand-of-the-chip}
 */
public record GenomeReport(
        String format,
        String platform,
        Build build,
        String buildBy,
        long rows,
        int sites,
        int called,
        int imputed,
        int blocks,
        boolean phased,
        long left,
        long filtered,
        int duplicates,
        int conflicts,
        int strandAgreeing,
        int strandOpposing,
        SexCheck sex,
        List<String> notes) {

    public GenomeReport {
        notes = List.copyOf(notes);
    }

    /** Share of the sites with a genotype, read or inferred; NaN without sites. */
    public double callRate() {
        return sites == 0 ? Double.NaN : (double) (called + imputed) / sites;
    }
}
