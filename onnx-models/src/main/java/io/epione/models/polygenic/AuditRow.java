package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoringFile.Alleles;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a scoring file.
 *
 * @param line       of the scoring file
 * @param chromosome empty for a row without a place
 * @param position   1-based; 0 for a row without a place
 * @param effect     the effect allele as the score writes it
 * @param other      null where the score names none
 * @param copies     of the effect allele; 0 where the row does not count
 * @param adds       to the sum by itself; a site of an interaction or a haplotype adds nothing
 *                   by itself
 * @param imputed    whether the genotype was inferred from neighbours
 */
public record AuditRow(
        int line,
        String chromosome,
        int position,
        String effect,
        @Nullable String other,
        Verdict verdict,
        int copies,
        double adds,
        boolean imputed) {

    static AuditRow of(ScoringFile score, int row, byte found) {
        int chromosome = score.chromosome(row);
        Alleles alleles = score.alleles(row);
        boolean counts = Found.counts(found);
        int copies = counts ? Found.copies(found) : 0;
        return new AuditRow(
                score.columns().lines()[row],
                chromosome == Chromosomes.UNPLACED
                        ? ""
                        : Chromosomes.of(chromosome).label(),
                score.columns().positions()[row],
                alleles.effect(),
                alleles.other(),
                Found.verdict(found),
                copies,
                counts ? score.weight(row, copies) : 0,
                Found.isImputed(found));
    }
}
