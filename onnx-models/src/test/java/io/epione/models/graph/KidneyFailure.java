package io.epione.models.graph;

/** Kidney failure within 2 and 5 years: KFRE with four and eight variables (Tangri et al., JAMA 2016;315:164). */
final class KidneyFailure {
    private KidneyFailure() {}

    static byte[] fourVariables() {
        Graph graph = new Graph("kfre-4v");
        Term sum = common(graph, new double[] {-0.2201, 0.2467, -0.5567, 0.4510});
        return finished(graph, sum, new double[] {0.9750, 0.9832, 0.9240, 0.9365});
    }

    static byte[] eightVariables() {
        Graph graph = new Graph("kfre-8v");
        Term sum = common(graph, new double[] {-0.1992, 0.1602, -0.4919, 0.3364})
                .plus(graph.input("albumin_g_dl").minus(3.997).times(-0.3441))
                .plus(graph.input("phosphate_mg_dl").minus(3.916).times(0.2604))
                .plus(graph.input("bicarbonate_mmol_l").minus(25.57).times(-0.07354))
                .plus(graph.input("calcium_mg_dl").minus(9.355).times(-0.2228));
        return finished(graph, sum, new double[] {0.9780, 0.9827, 0.9301, 0.9245});
    }

    private static Term common(Graph graph, double[] beta) {
        Term age = graph.input("age").over(10).minus(7.036);
        Term male = graph.input("sex").minus(0.5642);
        Term egfr = graph.input("egfr").over(5).minus(7.222);
        Term albuminuria = graph.input("uacr_mg_g").log().minus(5.137);
        return age.times(beta[0])
                .plus(male.times(beta[1]))
                .plus(egfr.times(beta[2]))
                .plus(albuminuria.times(beta[3]));
    }

    /** @param survival over 2 years in North America and elsewhere, then over 5 years */
    private static byte[] finished(Graph graph, Term sum, double[] survival) {
        Term elsewhere = graph.input("region").exceeds(0.5);
        Term hazard = sum.exp();
        graph.output(
                "2y", elsewhere.choose(survival[1], survival[0]).power(hazard).not());
        graph.output(
                "5y", elsewhere.choose(survival[3], survival[2]).power(hazard).not());
        return graph.file();
    }
}
