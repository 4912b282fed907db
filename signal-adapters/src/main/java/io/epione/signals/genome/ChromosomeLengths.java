package io.epione.signals.genome;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.Chromosome;

/** How long the chromosomes of both assemblies are, and where X and Y are the same. */
public final class ChromosomeLengths {
    private static final int[] GRCH37 = {
        249250621, 243199373, 198022430, 191154276, 180915260, 171115067, 159138663, 146364022, 141213431, 135534747,
        135006516, 133851895, 115169878, 107349540, 102531392, 90354753, 81195210, 78077248, 59128983, 63025520,
        48129895, 51304566, 155270560, 59373566, 16569
    };
    private static final int[] GRCH38 = {
        248956422, 242193529, 198295559, 190214555, 181538259, 170805979, 159345973, 145138636, 138394717, 133797422,
        135086622, 133275309, 114364328, 107043718, 101991189, 90338345, 83257441, 80373285, 58617616, 64444167,
        46709983, 50818468, 156040895, 57227415, 16569
    };

    private ChromosomeLengths() {}

    /** In bases. */
    public static int of(Build build, Chromosome chromosome) {
        return (build == Build.GRCH37 ? GRCH37 : GRCH38)[chromosome.ordinal()];
    }

    /** Whether a man has two copies there, one on X and one on Y. */
    public static boolean isPseudoautosomal(Build build, Chromosome chromosome, int position) {
        boolean old = build == Build.GRCH37;
        return switch (chromosome) {
            case X ->
                old
                        ? within(position, 60_001, 2_699_520) || within(position, 154_931_044, 155_260_560)
                        : within(position, 10_001, 2_781_479) || within(position, 155_701_383, 156_030_895);
            case Y ->
                old
                        ? within(position, 10_001, 2_649_520) || within(position, 59_034_050, 59_363_566)
                        : within(position, 10_001, 2_781_479) || within(position, 56_887_903, 57_217_415);
            default -> false;
        };
    }

    private static boolean within(int position, int from, int to) {
        return position >= from && position <= to;
    }
}
