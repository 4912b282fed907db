package io.epione.models.graph;

/** Points counted at the bedside. */
final class Bedside {
    private Bedside() {}

    /** The National Early Warning Score 2 (Royal College of Physicians, 2017). */
    static byte[] news2() {
        Graph graph = new Graph("news2");
        Term breathing = graph.input("rr").toOneDecimal();
        Term saturation = graph.input("spo2").toOneDecimal();
        Term oxygen = graph.input("o2");
        Term temperature = graph.input("temp").toOneDecimal();
        Term systolic = graph.input("sbp").toOneDecimal();
        Term pulse = graph.input("hr").toOneDecimal();
        Term notAlert = graph.input("acvpu").exceeds(0.5);
        Term scale2 = graph.input("scale2").exceeds(0.5);

        Term one = saturation.chart(new double[] {91, 93, 95}, new int[] {3, 2, 1, 0});
        Term low = saturation.chart(new double[] {83, 85, 87}, new int[] {3, 2, 1, 0});
        Term high = saturation.chart(new double[] {92, 94, 96}, new int[] {0, 1, 2, 3});
        Term[] parts = {
            breathing.chart(new double[] {8, 11, 20, 24}, new int[] {3, 1, 0, 2, 3}),
            scale2.choose(low.plus(high.times(oxygen)), one),
            oxygen.times(2),
            temperature.chart(new double[] {35, 36, 38, 39}, new int[] {3, 1, 0, 1, 2}),
            systolic.chart(new double[] {90, 100, 110, 219}, new int[] {3, 2, 1, 0, 3}),
            pulse.chart(new double[] {40, 50, 90, 110, 130}, new int[] {3, 1, 0, 1, 2, 3}),
            notAlert.points(3)
        };
        Term score = sum(parts);
        Term highest = parts[0];
        for (Term part : parts) {
            highest = graph.call("Max", highest, part);
        }
        graph.output("score", score);
        graph.output("highest_single", highest);
        return graph.file();
    }

    /** The quick sequential organ failure assessment (Singer et al., JAMA 2016;315:801). */
    static byte[] qsofa() {
        Graph graph = new Graph("qsofa");
        Term breathing = graph.input("rr").reaches(22).points(1);
        Term pressure = graph.input("sbp").exceeds(100).points(1).not();
        graph.output("score", sum(breathing, pressure, graph.input("altered")));
        return graph.file();
    }

    /**
     * CHA2DS2-VASc (Lip et al., Chest 2010;137:263). What is not named counts as no; so the most it can be stands
     * beside it.
     */
    static byte[] cha2ds2vasc() {
        Graph graph = new Graph("cha2ds2vasc");
        Term age = graph.input("age");
        Term female = graph.input("sex").not();
        Term base = sum(age.reaches(65).points(1), age.reaches(75).points(1), female);
        Term score = base;
        Term most = base;
        for (String name : new String[] {"chf", "htn", "dm", "stroke", "vascular"}) {
            int points = name.equals("stroke") ? 2 : 1;
            Term given = graph.input(name);
            Term yes = given.exceeds(0.5).points(points);
            score = score.plus(yes);
            most = most.plus(yes).plus(given.reaches(0).points(points).times(-1).plus(points));
        }
        graph.output("score", score);
        graph.output("highest", most);
        return graph.file();
    }

    static Term sum(Term... terms) {
        Term sum = terms[0];
        for (int i = 1; i < terms.length; i++) {
            sum = sum.plus(terms[i]);
        }
        return sum;
    }
}
