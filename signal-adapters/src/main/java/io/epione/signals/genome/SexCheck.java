package io.epione.signals.genome;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.Chromosome;
import io.epione.profile.genome.PackedGenotypes;
import io.epione.profile.genome.Sites;
import io.epione.profile.genome.SnvCode;
import io.epione.profile.person.Sex;

/**
 * What the sex chromosomes of a file look like, outside of what X and Y share.
 *
 * @param xCalled called sites of X
 * @param xMixed those of them with two different alleles
 * @param yListed sites of Y
 * @param yCalled those of them with a genotype
 */
public record SexCheck(int xCalled, int xMixed, int yListed, int yCalled) {
    private static final int ENOUGH_X = 50;
    private static final int ENOUGH_Y = 10;
    /** Errors make some in a man; a woman has several times more, whatever the sites. */
    private static final double MOST_MIXED_OF_A_MAN = 0.05;

    private static final double LEAST_MIXED_OF_A_WOMAN = 0.1;

    /** What the chromosomes say; {@link #UNCLEAR} also where they contradict each other. */
    public enum Finding {
        ONE_X,
        TWO_X,
        UNCLEAR
    }

    public static SexCheck of(PackedGenotypes genotypes) {
        int xCalled = 0;
        int xMixed = 0;
        int yListed = 0;
        int yCalled = 0;
        Sites x = genotypes.sites(Chromosome.X);
        for (int row = 0; row < x.size(); row++) {
            if (isOwn(genotypes.build(), Chromosome.X, x.position(row)) && SnvCode.isCalled(x.code(row))) {
                xCalled++;
                byte second = SnvCode.second(x.code(row));
                xMixed += second != 0 && second != SnvCode.first(x.code(row)) ? 1 : 0;
            }
        }
        Sites y = genotypes.sites(Chromosome.Y);
        for (int row = 0; row < y.size(); row++) {
            if (isOwn(genotypes.build(), Chromosome.Y, y.position(row))) {
                yListed++;
                yCalled += SnvCode.isCalled(y.code(row)) ? 1 : 0;
            }
        }
        return new SexCheck(xCalled, xMixed, yListed, yCalled);
    }

    private static boolean isOwn(Build build, Chromosome chromosome, int position) {
        return !ChromosomeLengths.isPseudoautosomal(build, chromosome, position);
    }

    /** Share of the called sites of X that have two different alleles; NaN without any. */
    public double xMixedRate() {
        return xCalled == 0 ? Double.NaN : (double) xMixed / xCalled;
    }

    public Finding finding() {
        if (xCalled < ENOUGH_X) {
            return Finding.UNCLEAR;
        }
        boolean yThere = yCalled >= ENOUGH_Y && yCalled > yListed / 2;
        boolean yMissing = yListed >= ENOUGH_Y && yCalled < yListed / 4;
        if (xMixedRate() <= MOST_MIXED_OF_A_MAN && !yMissing) {
            return Finding.ONE_X;
        }
        return xMixedRate() >= LEAST_MIXED_OF_A_WOMAN && !yThere ? Finding.TWO_X : Finding.UNCLEAR;
    }

    /** Whether the chromosomes contradict a stated sex; what is unclear contradicts nothing. */
    public boolean contradicts(Sex stated) {
        return switch (finding()) {
            case ONE_X -> stated == Sex.FEMALE;
            case TWO_X -> stated == Sex.MALE;
            case UNCLEAR -> false;
        };
    }
}
