package io.epione.acceptance.bench;

import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.Faults;
import io.epione.acceptance.running.RunningService;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** A chat turn of one user at a time, from the request to the whole answer. */
final class TurnBench implements Bench.Benchmark {
    private static final int WARM_UP = 60;
    private static final int TURNS = 300;

    private record Kind(String name, String limit, List<String> texts) {}

    private static final List<String> RED_FLAGS = List.of(
            "I have crushing chest pain going down my left arm",
            "my face is drooping on one side and my speech is slurred");

    private static final List<Kind> KINDS = List.of(
            new Kind("red flag", "p99 100 ms", RED_FLAGS),
            new Kind(
                    "own data",
                    "p99 150 ms",
                    List.of("what was my average glucose last week?", "what is my latest blood pressure?")),
            new Kind(
                    "health question",
                    "p99 150 ms",
                    List.of("what is HbA1c?", "how do I measure my blood pressure at home?")));

    private static final Kind AWAY = new Kind("red flag, the database away", "p99 100 ms", RED_FLAGS);

    @Override
    public Table run() {
        try (RunningService service = RunningService.start(Map.of("epione.demo.people", "true"))) {
            Client ana = service.client().as("ana");
            Table table = new Table("A chat turn, one user", "kind", "turns", "p50 ms", "p90 ms", "p99 ms", "limit");
            for (Kind kind : KINDS) {
                measure(ana, kind, WARM_UP, ana::conversation);
            }
            for (Kind kind : KINDS) {
                row(table, kind, measure(ana, kind, TURNS, ana::conversation));
            }
            String open = ana.conversation();
            Faults.endDatabase(service);
            row(table, AWAY, measure(ana, AWAY, TURNS, () -> open));
            return table.note("HTTP over loopback, without a language model, a person with 90 days of generated data."
                    + " Every turn is in a conversation of its own, so that none is a repeat. Away: from the first turn after"
                    + " the server has ended, all in one conversation.");
        }
    }

    private static void row(Table table, Kind kind, long[] nanos) {
        Arrays.sort(nanos);
        table.row(kind.name(), nanos.length, at(nanos, 0.50), at(nanos, 0.90), at(nanos, 0.99), kind.limit());
    }

    private static long[] measure(Client caller, Kind kind, int turns, Supplier<String> conversations) {
        long[] nanos = new long[turns];
        for (int i = 0; i < turns; i++) {
            String conversation = conversations.get();
            String text = kind.texts().get(i % kind.texts().size());
            long start = System.nanoTime();
            caller.say(conversation, text);
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    private static String at(long[] sorted, double quantile) {
        int index = (int) Math.ceil(quantile * sorted.length) - 1;
        return String.format(Locale.ROOT, "%.1f", sorted[index] / 1e6);
    }
}
