package io.epione.models.graph;

import java.util.function.BinaryOperator;

/** The QT interval, corrected for the heart rate in four ways. */
final class HeartRateCorrections {
    private HeartRateCorrections() {}

    static byte[] bazett() {
        return draw("util-qtc-bazett", (rate, qt) -> qt.over(seconds(rate).power(0.5)));
    }

    static byte[] fridericia() {
        return draw("util-qtc-fridericia", (rate, qt) -> qt.over(seconds(rate).power(1.0 / 3)));
    }

    static byte[] framingham() {
        return draw(
                "util-qtc-framingham", (rate, qt) -> qt.plus(seconds(rate).not().times(154)));
    }

    static byte[] hodges() {
        return draw("util-qtc-hodges", (rate, qt) -> qt.plus(rate.minus(60).times(1.75)));
    }

    /** Between two beats, to five decimals. */
    private static Term seconds(Term rate) {
        Term exact = rate.power(-1).times(60);
        return rate.graph().call("Floor", exact.times(1e5).plus(0.5)).over(1e5);
    }

    private static byte[] draw(String id, BinaryOperator<Term> corrected) {
        Graph graph = new Graph(id);
        Term rate = graph.input("hr");
        Term qt = graph.input("qt_ms");
        return Figures.value(graph, corrected.apply(rate, qt));
    }
}
