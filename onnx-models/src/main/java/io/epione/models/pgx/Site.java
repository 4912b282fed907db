package io.epione.models.pgx;

import java.util.List;

/**
 * A position that alleles of a gene are told by.
 *
 * @param at      on GRCh38
 * @param alleles as a VCF writes them, the reference first
 */
record Site(String id, int at, List<String> alleles) {
    String reference() {
        return alleles.getFirst();
    }

    boolean singleBases() {
        return alleles.stream().allMatch(allele -> allele.length() == 1);
    }
}
