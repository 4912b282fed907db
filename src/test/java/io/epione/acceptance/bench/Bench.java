package io.epione.acceptance.bench;

import java.util.Map;
import org.opentest4j.TestAbortedException;

/** The door to the benchmarks. */
public final class Bench {
    private static final Map<String, Benchmark> ALL = Map.of(
            "triage", new TriageBench(),
            "perturbations", new PerturbationBench(),
            "turn", new TurnBench(),
            "sentences", new SentenceBench(),
            "start", new StartBench(),
            "ingest", new IngestBench(),
            "history", new HistoryBench(),
            "genome", new GenomeBench(),
            "models", new ModelsBench(),
            "faults", new FaultsBench());

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
            System.exit(run(args[0], benchmark));
        }
    }

    /** Exits 3 where the data that it needs is absent, which has been said by then. */
    private static int run(String name, Benchmark benchmark) throws Exception {
        try {
            Table table = benchmark.run();
            System.out.println(table.text());
            table.keep(name);
            return 0;
        } catch (TestAbortedException e) {
            return 3;
        }
    }
}
