package io.epione.models.graph;

/** General cardiovascular risk over 10 years (D'Agostino et al., Circulation 2008;117:743), with lipids or without. */
final class Framingham {
    private Framingham() {}

    static byte[] lipids() {
        Graph graph = new Graph("framingham-cvd-2008");
        Term male = graph.input("sex").exceeds(0.5);
        Term sum = graph.input("age")
                .log()
                .times(male.choose(3.06117, 2.32888))
                .plus(graph.input("tc").log().times(male.choose(1.12370, 1.20904)))
                .plus(graph.input("hdl").log().times(male.choose(-0.93263, -0.70833)))
                .plus(pressure(graph, male.choose(1.93303, 2.76157), male.choose(1.99881, 2.82263)))
                .plus(graph.input("smoker").times(male.choose(0.65451, 0.52873)))
                .plus(graph.input("dm").times(male.choose(0.57367, 0.69154)));
        return finished(graph, sum.minus(male.choose(23.9802, 26.1931)), male.choose(0.88936, 0.95012));
    }

    static byte[] bodyMass() {
        Graph graph = new Graph("framingham-cvd-bmi-2008");
        Term male = graph.input("sex").exceeds(0.5);
        Term sum = graph.input("age")
                .log()
                .times(male.choose(3.11296, 2.72107))
                .plus(graph.input("bmi").log().times(male.choose(0.79277, 0.51125)))
                .plus(pressure(graph, male.choose(1.85508, 2.81291), male.choose(1.92672, 2.88267)))
                .plus(graph.input("smoker").times(male.choose(0.70953, 0.61868)))
                .plus(graph.input("dm").times(male.choose(0.53160, 0.77763)));
        return finished(graph, sum.minus(male.choose(23.9388, 26.0145)), male.choose(0.88431, 0.94833));
    }

    /** Another coefficient for a pressure under treatment. */
    static Term pressure(Graph graph, Term untreated, Term treated) {
        Term pressure = graph.input("sbp").log();
        return pressure.times(graph.input("bp_tx").exceeds(0.5).choose(treated, untreated));
    }

    private static byte[] finished(Graph graph, Term sum, Term survival) {
        graph.output("cvd", survival.power(sum.exp()).not());
        return graph.file();
    }
}
