package io.epione.acceptance.bench;

import java.util.Map;

/** The door to the benchmarks. */
public final class Bench {
    private static final Map<String, Benchmark> ALL = Map.of(
            "triage", new TriageBench(),
            "turn", new TurnBench(),
            "start", new StartBench());

    private Bench() {}

    /** A benchmark gives its table; the caller prints and keeps it. */
    interface Benchmark {
        Table run() throws Exception;
    }

    public static void main(String... args) throws Exception {
        Benchmark benchmark = args.length == 1 ? ALL.get(args[0]) : null;
        if (benchmark == null) {
            System.err.println("Benchmarks: "
                    + String.join(", ", ALL.keySet().stream().sorted().toList()));
            System.exit(2);
        } else {
            Table table = benchmark.run();
            System.out.println(table.text());
            table.keep(args[0]);
            System.exit(0);
        }
    }
}
