package io.epione.profile.glucose;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Low and high blood glucose index (Kovatchev 2006): 22.77 times the mean of the squared symmetrised glucose
 * ln(G)^1.084 - 5.381 on the low or the high side of 112.5 mg/dL.
 */
final class GlucoseRisk {
    private static final double CENTRE = 112.5;
    /** The symmetrised whole numbers, which nearly all readings are. */
    private static final double[] WHOLE =
            IntStream.rangeClosed(0, 600).mapToDouble(GlucoseRisk::computed).toArray();

    private GlucoseRisk() {}

    static double low(double[] values) {
        return index(values, glucose -> glucose < CENTRE ? Math.min(symmetrised(glucose), 0) : 0);
    }

    static double high(double[] values) {
        return index(values, glucose -> glucose > CENTRE ? Math.max(symmetrised(glucose), 0) : 0);
    }

    private static double symmetrised(double glucose) {
        int whole = (int) glucose;
        return whole == glucose && whole > 0 && whole < WHOLE.length ? WHOLE[whole] : computed(glucose);
    }

    private static double computed(double glucose) {
        return Math.pow(Math.log(glucose), 1.084) - 5.381;
    }

    private static double index(double[] values, DoubleUnaryOperator side) {
        double sum = 0;
        for (double value : values) {
            double risk = side.applyAsDouble(value);
            sum += risk * risk;
        }
        return values.length == 0 ? Double.NaN : 22.77 * sum / values.length;
    }
}
