package io.epione.models.graph;

/** Filtration of the kidneys from creatinine: CKD-EPI 2021, without race (Inker et al., NEJM 2021;385:1737). */
final class Kidney {
    private Kidney() {}

    static byte[] draw() {
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
}
