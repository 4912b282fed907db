package io.epione.profile.store;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column of amounts: as whole numbers of the last decimal where that gives back every bit, else the bits themselves. */
final class AmountColumn {
    private static final int BITS = 255;
    /** Up to this power ten is exact as a double, and so is the quotient of a whole number below {@link #WHOLE}. */
    private static final int MOST_DECIMALS = 15;

    private static final double WHOLE = 1L << 53;

    private AmountColumn() {}

    /** What is read; the value of one that is not present means nothing. */
    record Amounts(double[] values, boolean[] present) {}

    static void write(BlockWriter out, List<@Nullable Double> amounts) {
        int decimals = decimals(amounts.stream().filter(Objects::nonNull).toList());
        double power = Math.pow(10, decimals);
        out.octet(decimals);
        LongColumn.writeNullable(
                out,
                amounts.stream()
                        .map(amount -> amount == null ? null : Long.valueOf(whole(amount, decimals, power)))
                        .toList());
    }

    static Amounts read(BlockReader in, int count) {
        int decimals = in.octet();
        double power = Math.pow(10, decimals);
        LongColumn.Sparse wholes = LongColumn.readNullable(in, count);
        var amounts = new double[count];
        for (int i = 0; i < count; i++) {
            amounts[i] = amount(wholes.values()[i], decimals, power);
        }
        return new Amounts(amounts, wholes.present());
    }

    private static int decimals(List<Double> amounts) {
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            int of = decimals;
            double power = Math.pow(10, of);
            if (amounts.stream().allMatch(amount -> isExact(amount, of, power))) {
                return decimals;
            }
        }
        return BITS;
    }

    private static boolean isExact(double amount, int decimals, double power) {
        return Math.abs(amount * power) < WHOLE
                && Double.doubleToRawLongBits(amount(whole(amount, decimals, power), decimals, power))
                        == Double.doubleToRawLongBits(amount);
    }

    private static long whole(double amount, int decimals, double power) {
        return decimals == BITS ? Double.doubleToRawLongBits(amount) : (long) Math.rint(amount * power);
    }

    private static double amount(long whole, int decimals, double power) {
        return decimals == BITS ? Double.longBitsToDouble(whole) : whole / power;
    }
}
