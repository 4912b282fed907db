package io.epione.models.pgx;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.Genotypes;
import io.epione.profile.genome.SiteCall;
import java.util.stream.Stream;

/**
 * A variant that a laboratory should confirm before anybody speaks of it; positions as a VCF writes them.
 *
 * @param copies how many a gene needs in all before it is named
 */
record ConfirmedVariant(
        String gene,
        String id,
        String chromosome,
        int grch37,
        int grch38,
        String reference,
        String alternate,
        int copies) {

    /** On how many copies it was called; what was inferred or not read is none. */
    int carried(Genotypes genotypes) {
        int position = genotypes.build() == Build.GRCH37 ? grch37 : grch38;
        SiteCall there = genotypes.at(chromosome, position);
        SiteCall call = there instanceof SiteCall.NotInFile ? genotypes.named(id) : there;
        return call instanceof SiteCall.Called called && fits(called)
                ? (int) Stream.of(called.first(), called.second())
                        .filter(written(called)::equals)
                        .count()
                : 0;
    }

    private boolean fits(SiteCall.Called called) {
        return called.reference() == null || called.reference().equals(reference);
    }

    /** Consumer files write I and D for what is longer and shorter. */
    private String written(SiteCall.Called called) {
        if (called.reference() != null || reference.length() == alternate.length()) {
            return alternate;
        }
        return alternate.length() > reference.length() ? "I" : "D";
    }
}
