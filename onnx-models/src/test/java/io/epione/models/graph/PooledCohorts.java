package io.epione.models.graph;

/** Heart attack and stroke over 10 years by the pooled cohorts of 2013 (Goff et al., Circulation 2014;129:S49). */
final class PooledCohorts {
    /** Per row: white women, black women, white men, black men. */
    private static final double[][] BETA = {
        {-29.799, 17.114, 12.344, 2.469}, // ln age
        {4.884, 0, 0, 0}, // squared
        {13.540, 0.940, 11.853, 0.302}, // ln total cholesterol
        {-3.114, 0, -2.664, 0}, // with ln age
        {-13.578, -18.920, -7.990, -0.307}, // ln HDL
        {3.149, 4.475, 1.769, 0}, // with ln age
        {2.019, 29.291, 1.797, 1.916}, // ln pressure, treated
        {0, -6.432, 0, 0}, // with ln age
        {1.957, 27.820, 1.764, 1.809}, // ln pressure, untreated
        {0, -6.087, 0, 0}, // with ln age
        {7.574, 0.691, 7.837, 0.549}, // smoker
        {-1.665, 0, -1.795, 0}, // with ln age
        {0.661, 0.874, 0.658, 0.645}, // diabetes
    };

    private static final double[] SURVIVAL = {0.9665, 0.9533, 0.9144, 0.8954};
    private static final double[] MEAN_AS_PRINTED = {-29.18, 86.61, 61.18, 19.54};
    /** With two more decimals, as the R package preventr computes it. */
    private static final double[] MEAN = {-29.1817, 86.6081, 61.1816, 19.5425};

    private final Graph graph = new Graph("pce-ascvd-10y");
    private final Term male;
    private final Term black;

    private PooledCohorts() {
        male = graph.input("sex").exceeds(0.5);
        black = graph.input("race").exceeds(0.5);
    }

    static byte[] draw() {
        return new PooledCohorts().file();
    }

    private byte[] file() {
        Term age = graph.input("age").log();
        Term total = graph.input("tc").log();
        Term hdl = graph.input("hdl").log();
        Term pressure = graph.input("sbp").log();
        Term treated = graph.input("bp_tx").exceeds(0.5);
        Term smoker = graph.input("smoker");
        Term diabetes = graph.input("dm");

        Term sum = age.times(beta(0))
                .plus(age.times(age).times(beta(1)))
                .plus(total.times(withAge(2, age)))
                .plus(hdl.times(withAge(4, age)))
                .plus(pressure.times(treated.choose(withAge(6, age), withAge(8, age))))
                .plus(smoker.times(withAge(10, age)))
                .plus(diabetes.times(beta(12)));
        graph.output("ascvd", risk(sum, MEAN_AS_PRINTED));
        graph.output("ascvd_unrounded_means", risk(sum, MEAN));
        return graph.file();
    }

    private Term risk(Term sum, double[] mean) {
        return ofGroup(SURVIVAL).power(sum.minus(ofGroup(mean)).exp()).not();
    }

    private Term withAge(int row, Term age) {
        return beta(row).plus(age.times(beta(row + 1)));
    }

    private Term beta(int row) {
        return ofGroup(BETA[row]);
    }

    private Term ofGroup(double[] values) {
        return male.choose(black.choose(values[3], values[2]), black.choose(values[1], values[0]));
    }
}
