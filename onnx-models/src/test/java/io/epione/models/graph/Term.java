package io.epione.models.graph;

/** A value inside a graph; written so that an equation reads as in its paper. */
record Term(Graph graph, String name) {
    Term plus(Term other) {
        return graph.call("Add", this, other);
    }

    Term plus(double other) {
        return plus(graph.constant(other));
    }

    Term minus(Term other) {
        return graph.call("Sub", this, other);
    }

    Term minus(double other) {
        return minus(graph.constant(other));
    }

    Term times(Term other) {
        return graph.call("Mul", this, other);
    }

    Term times(double other) {
        return times(graph.constant(other));
    }

    Term over(Term other) {
        return graph.call("Div", this, other);
    }

    Term over(double other) {
        return over(graph.constant(other));
    }

    Term power(Term other) {
        return graph.call("Pow", this, other);
    }

    Term power(double other) {
        return power(graph.constant(other));
    }

    /** The natural logarithm. */
    Term log() {
        return graph.call("Log", this);
    }

    /** e to the power of this. */
    Term exp() {
        return graph.call("Exp", this);
    }

    /** To one decimal, halves up, as charts are read. */
    Term toOneDecimal() {
        return graph.call("Floor", times(10).plus(0.5)).over(10);
    }

    Term atMost(double limit) {
        return graph.call("Min", this, graph.constant(limit));
    }

    Term atLeast(double limit) {
        return graph.call("Max", this, graph.constant(limit));
    }

    /** 1 minus this: the other answer of a yes-or-no. */
    Term not() {
        return graph.constant(1).minus(this);
    }

    /** Truth: this reaches the limit. */
    Term reaches(double limit) {
        return graph.call("GreaterOrEqual", this, graph.constant(limit));
    }

    /** Truth: this lies above the limit. */
    Term exceeds(double limit) {
        return graph.call("Greater", this, graph.constant(limit));
    }

    /** As many points where this truth holds, else none. */
    Term points(double points) {
        return graph.number(this).times(points);
    }

    /** The points of a chart: of each step the highest value that still has its points; the last has those above. */
    Term chart(double[] limits, int[] points) {
        Term sum = times(0).plus(points[0]);
        for (int i = 0; i < limits.length; i++) {
            sum = sum.plus(exceeds(limits[i]).points(points[i + 1] - points[i]));
        }
        return sum;
    }

    /** Where this truth holds the first, else the second. */
    Term choose(Term yes, Term no) {
        return graph.call("Where", this, yes, no);
    }

    Term choose(double yes, double no) {
        return choose(graph.constant(yes), graph.constant(no));
    }
}
