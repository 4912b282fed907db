package io.epione.models.graph;

/** Answers of 0 to 3 that are added. */
final class Questionnaires {
    private Questionnaires() {}

    /** PHQ-9 (Kroenke et al., J Gen Intern Med 2001;16:606). The ninth item is a flag whatever the sum is. */
    static byte[] phq9() {
        Graph graph = new Graph("phq9");
        Term[] items = items(graph, 9);
        Term score = Bedside.sum(items);
        graph.output("score", score);
        graph.output("band", score.chart(new double[] {4, 9, 14, 19}, new int[] {0, 1, 2, 3, 4}));
        graph.output("safety_flag", items[8].reaches(1).points(1));
        return graph.file();
    }

    /** GAD-7 (Spitzer et al., Arch Intern Med 2006;166:1092). */
    static byte[] gad7() {
        Graph graph = new Graph("gad7");
        Term score = Bedside.sum(items(graph, 7));
        graph.output("score", score);
        graph.output("band", score.chart(new double[] {4, 9, 14}, new int[] {0, 1, 2, 3}));
        return graph.file();
    }

    private static Term[] items(Graph graph, int count) {
        Term[] items = new Term[count];
        for (int i = 0; i < count; i++) {
            items[i] = graph.input("item" + (i + 1));
        }
        return items;
    }
}
