package io.epione.models.pgx;

import io.epione.profile.genome.MissingSite;

/** What a file says about one site of a gene, in the tables' own letters. */
sealed interface Reading {
    /** Two alleles that the tables list; {@code phased} as in {@link io.epione.profile.genome.SiteCall.Called}. */
    record Two(String first, String second, boolean phased) implements Reading {
        boolean differ() {
            return !first.equals(second);
        }

        boolean has(String allele) {
            return first.equals(allele) || second.equals(allele);
        }
    }

    record Missing(MissingSite.Why why) implements Reading {}
}
