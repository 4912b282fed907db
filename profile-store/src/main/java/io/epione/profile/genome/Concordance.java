package io.epione.profile.genome;

/**
 * How well two files agree where at least one of them reads two different bases. Files of one person agree at nearly all
 * such sites, those of two people at about a third.
 *
 * @param informative how many sites both read and one of them as heterozygous
 * @param agreeing at how many of those both read the same bases
 */
public record Concordance(int informative, int agreeing) {
    /** Below this nothing can be said. */
    private static final int ENOUGH = 30;

    private static final double SAME_PERSON = 0.8;

    /** Joins by position where both count on one assembly, else by identifier. */
    public static Concordance of(PackedGenotypes one, PackedGenotypes other) {
        var sum = new Sum();
        for (Chromosome chromosome : Chromosome.all()) {
            if (!chromosome.isAutosome()) {
                continue;
            }
            if (one.build() == other.build()) {
                byPosition(one.sites(chromosome), other.sites(chromosome), sum);
            } else {
                byName(one.sites(chromosome), other, sum);
            }
        }
        return new Concordance(sum.informative, sum.agreeing);
    }

    /** Whether the files are of two people. */
    public boolean ofTwoPeople() {
        return informative >= ENOUGH && agreeing < SAME_PERSON * informative;
    }

    private static final class Sum {
        private int informative;
        private int agreeing;

        void add(SiteCall one, SiteCall other) {
            if (one instanceof SiteCall.Called a && other instanceof SiteCall.Called b && isBases(a) && isBases(b)) {
                boolean mixed = !a.first().equals(a.second()) || !b.first().equals(b.second());
                informative += mixed ? 1 : 0;
                agreeing += mixed && same(a, b) ? 1 : 0;
            }
        }

        private static boolean isBases(SiteCall.Called call) {
            return call.second() != null && isBase(call.first()) && isBase(call.second());
        }

        private static boolean isBase(String allele) {
            return allele.length() == 1 && "ACGT".contains(allele);
        }

        private static boolean same(SiteCall.Called a, SiteCall.Called b) {
            return a.first().equals(b.first())
                            && a.second() != null
                            && a.second().equals(b.second())
                    || a.first().equals(b.second()) && b.first().equals(a.second());
        }
    }

    private static void byPosition(Sites one, Sites other, Sum sum) {
        int j = 0;
        for (int i = 0; i < one.size(); i++) {
            while (j < other.size() && other.position(j) < one.position(i)) {
                j++;
            }
            if (j < other.size() && other.position(j) == one.position(i)) {
                sum.add(one.call(i), other.call(j));
            }
        }
    }

    private static void byName(Sites one, PackedGenotypes other, Sum sum) {
        for (int i = 0; i < one.size(); i++) {
            if (one.rsId(i) != 0) {
                sum.add(one.call(i), other.named(RsId.text(one.rsId(i))));
            }
        }
    }
}
