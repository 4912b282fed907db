package io.epione.models.pgx;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.MissingSite.Why;
import io.epione.profile.genome.SiteCall;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what a file says about a site into the tables' letters. What it cannot put so is missing, never the reference. */
final class SiteReader {
    private SiteReader() {}

    static Reading read(Site site, SiteCall call, Build build) {
        return switch (call) {
            case SiteCall.NotInFile _ -> new Reading.Missing(Why.NOT_IN_FILE);
            case SiteCall.NoCall _ -> new Reading.Missing(Why.NO_CALL);
            case SiteCall.Imputed _ -> new Reading.Missing(Why.IMPUTED);
            case SiteCall.Called called when called.equals(SiteCall.REFERENCE) -> block(site, build);
            case SiteCall.Called called -> called(site, called);
        };
    }

    /** A block does not write its base, and the two assemblies do not have the same one everywhere. */
    private static Reading block(Site site, Build build) {
        return build == Build.GRCH38
                ? new Reading.Two(site.reference(), site.reference(), false)
                : new Reading.Missing(Why.OTHER_REFERENCE);
    }

    private static Reading called(Site site, SiteCall.Called call) {
        String other = call.second();
        if (other == null) {
            return new Reading.Missing(Why.ONE_COPY);
        }
        if (!fits(site, call.reference())) {
            return new Reading.Missing(Why.OTHER_REFERENCE);
        }
        Optional<String> first = allele(site, call.reference(), call.first());
        Optional<String> second = allele(site, call.reference(), other);
        return first.isPresent() && second.isPresent()
                ? new Reading.Two(first.get(), second.get(), call.phased())
                : new Reading.Missing(Why.UNKNOWN_ALLELE);
    }

    /** Builds may differ in which single base is the reference; an indel is the same one only on the same reference. */
    private static boolean fits(Site site, @Nullable String reference) {
        return reference == null
                || reference.equals(site.reference())
                || (site.singleBases() && reference.length() == 1);
    }

    private static Optional<String> allele(Site site, @Nullable String reference, String written) {
        if (site.alleles().contains(written) && (reference != null || site.singleBases())) {
            return Optional.of(written);
        }
        return reference == null && site.alleles().size() == 2 && !site.singleBases()
                ? byLength(site, written)
                : Optional.empty();
    }

    /** Consumer files write I and D for the longer and the shorter of two. */
    private static Optional<String> byLength(Site site, String written) {
        Comparator<String> length = Comparator.comparingInt(String::length);
        return switch (written) {
            case "I" -> site.alleles().stream().max(length);
            case "D" -> site.alleles().stream().min(length);
            default -> Optional.empty();
        };
    }
}
