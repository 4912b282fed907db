package io.epione.models.graph;

/** Filtration of the kidneys: CKD-EPI 2021, without race (Inker et al., NEJM 2021;385:1737). */
final class Kidney {
    private Kidney() {}

    /** From creatinine. */
    static byte[] creatinine() {
        Graph graph = new Graph("egfr-ckdepi2021");
        Term creatinine = graph.input("scr_mg_dl");
        Term age = graph.input("age");
        Term male = graph.input("sex").exceeds(0.5);

        Term ratio = creatinine.over(male.choose(graph.constant(0.9), graph.constant(0.7)));
        Term exponent = male.choose(graph.constant(-0.302), graph.constant(-0.241));
        Term factor = male.choose(graph.constant(1), graph.constant(1.012));
        graph.output(
                "egfr",
                ratio.atMost(1)
                        .power(exponent)
                        .times(142)
                        .times(ratio.atLeast(1).power(-1.200))
                        .times(graph.constant(0.9938).power(age))
                        .times(factor));
        return graph.file();
    }

    /** From creatinine and cystatin C together. */
    static byte[] creatinineAndCystatin() {
        Graph graph = new Graph("egfr-ckdepi2021-cys");
        Term creatinine = graph.input("scr_mg_dl");
        Term cystatin = graph.input("scys_mg_l").over(0.8);
        Term age = graph.input("age");
        Term male = graph.input("sex").exceeds(0.5);

        Term ratio = creatinine.over(male.choose(0.9, 0.7));
        graph.output(
                "egfr",
                ratio.atMost(1)
                        .power(male.choose(-0.144, -0.219))
                        .times(135)
                        .times(ratio.atLeast(1).power(-0.544))
                        .times(cystatin.atMost(1).power(-0.323))
                        .times(cystatin.atLeast(1).power(-0.778))
                        .times(graph.constant(0.9961).power(age))
                        .times(male.choose(1, 0.963)));
        return graph.file();
    }
}
