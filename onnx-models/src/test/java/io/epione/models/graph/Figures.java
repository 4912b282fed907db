package io.epione.models.graph;

/** Single figures that laboratories and clinics compute. */
final class Figures {
    private Figures() {}

    /** Scarring of the liver (Sterling et al., Hepatology 2006;43:1317). */
    static byte[] fib4() {
        Graph graph = new Graph("fib4");
        Term age = graph.input("age");
        Term ast = graph.input("ast");
        Term alt = graph.input("alt");
        Term platelets = graph.input("plt_10e9_l");
        graph.output("fib4", age.times(ast).over(platelets.times(alt.power(0.5))));
        return graph.file();
    }

    /** Resistance to insulin (Matthews et al., Diabetologia 1985;28:412), glucose in mg/dL. */
    static byte[] homaIr() {
        Graph graph = new Graph("util-homa-ir");
        return value(
                graph,
                graph.input("insulin").times(graph.input("glucose_mg_dl")).over(405));
    }

    /** LDL cholesterol (Friedewald et al., Clin Chem 1972;18:499). */
    static byte[] ldl() {
        Graph graph = new Graph("util-ldl-friedewald");
        Term total = graph.input("tc");
        Term hdl = graph.input("hdl");
        return value(graph, total.minus(hdl).minus(graph.input("tg").over(5)));
    }

    /** Clearance of creatinine (Cockcroft and Gault, Nephron 1976;16:31), with the weight the card says. */
    static byte[] cockcroftGault() {
        Graph graph = new Graph("util-cockcroft-gault");
        Term age = graph.input("age");
        Term male = graph.input("sex").exceeds(0.5);
        Term weight = graph.input("weight");
        Term height = graph.input("height");
        Term creatinine = graph.input("scr");
        Term metres = height.over(100);
        Term bodyMass = weight.over(metres.times(metres));
        Term ideal = height.over(2.54).minus(60).times(2.3).plus(male.choose(50, 45.5));
        Term adjusted = ideal.plus(weight.minus(ideal).times(0.4));
        Term used = bodyMass.reaches(25)
                .choose(adjusted, bodyMass.reaches(18.5).choose(graph.call("Min", ideal, weight), weight));
        return value(
                graph,
                graph.constant(140)
                        .minus(age)
                        .times(used)
                        .over(creatinine.times(72))
                        .times(male.choose(1, 0.85)));
    }

    /** Mean arterial pressure. */
    static byte[] meanPressure() {
        Graph graph = new Graph("util-map");
        Term systolic = graph.input("sbp");
        Term diastolic = graph.input("dbp");
        return value(graph, diastolic.plus(systolic.minus(diastolic).over(3)));
    }

    static byte[] bodyMass() {
        Graph graph = new Graph("util-bmi");
        Term weight = graph.input("weight");
        Term metres = graph.input("height").over(100);
        return value(graph, weight.over(metres.times(metres)));
    }

    static byte[] value(Graph graph, Term value) {
        graph.output("value", value);
        return graph.file();
    }
}
