package io.epione.signals.consumer;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.Chromosome;
import io.epione.profile.genome.GenotypesBuilder;
import io.epione.profile.genome.SnvCode;
import io.epione.signals.genome.ChromosomeLengths;

/**
 * Some makers write two letters where a person has one copy. What is there twice is made one: on Y and the
 * mitochondria always, on X where the file is of somebody with one. Two different letters there are no call. Not
 * thread-safe.
 */
final class Copies {
    /** As in a man's file by the errors of the chip; a woman has several times more. */
    private static final double MOST_MIXED = 0.05;

    private static final int ENOUGH = 50;
    private static final int ENOUGH_Y = 10;

    private final Build build;
    private int xCalled;
    private int xMixed;
    private int yListed;
    private int yCalled;

    private Copies(Build build) {
        this.build = build;
    }

    static void count(GenotypesBuilder rows, Build build) {
        new Copies(build).of(rows);
    }

    private void of(GenotypesBuilder rows) {
        rows.recode(Chromosome.X, (position, code, rsId) -> seenX(position, code));
        rows.recode(Chromosome.Y, (position, code, rsId) -> seenY(position, code));
        rows.recode(Chromosome.Y, (position, code, rsId) -> single(Chromosome.Y, position, code));
        rows.recode(Chromosome.MT, (position, code, rsId) -> single(Chromosome.MT, position, code));
        boolean yMissing = yListed >= ENOUGH_Y && yCalled < yListed / 4;
        if (xCalled >= ENOUGH && xMixed <= MOST_MIXED * xCalled && !yMissing) {
            rows.recode(Chromosome.X, (position, code, rsId) -> single(Chromosome.X, position, code));
        }
    }

    private int seenX(int position, int code) {
        if (SnvCode.isCalled(code) && !ChromosomeLengths.isPseudoautosomal(build, Chromosome.X, position)) {
            xCalled++;
            xMixed += isMixed(code) ? 1 : 0;
        }
        return code;
    }

    private int seenY(int position, int code) {
        yListed++;
        yCalled += SnvCode.isCalled(code) ? 1 : 0;
        return code;
    }

    private int single(Chromosome chromosome, int position, int code) {
        if (SnvCode.second(code) == 0 || ChromosomeLengths.isPseudoautosomal(build, chromosome, position)) {
            return code;
        }
        return isMixed(code) ? SnvCode.NO_CALL : SnvCode.consumer(SnvCode.first(code), (byte) 0);
    }

    private static boolean isMixed(int code) {
        return SnvCode.second(code) != 0 && SnvCode.second(code) != SnvCode.first(code);
    }
}
