package io.epione.acceptance.bench;

import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How fast readings come in, beside the database's own COPY into the same table on the same machine. Every batch is a
 * day of one person, 288 readings, committed before it is acknowledged.
 */
final class IngestBench implements Bench.Benchmark {
    static final int ROUNDS = 5;
    static final int BATCHES = 256;
    /** Until Java has compiled what it runs often: what is called once for a batch, too. */
    static final int WARM_UP = 80 * BATCHES;

    private static final int SINGLES = 20_000;
    /** Times the singles are sent before they are measured. */
    private static final int WARMING = 6;

    private static final int CALLERS = 64;
    private static final double NANOS = 1e9;

    @Override
    public Table run() throws Exception {
        return ways().below(YearAtRest.measured());
    }

    private static Table ways() throws Exception {
        try (RunningService service = RunningService.start(RunningService.UNLIMITED);
                CopiedRows copied = CopiedRows.into(service);
                Wires wires = new Wires(service.uri())) {
            Pushed pushed = new Pushed(service, copied, wires);
            Pushed.Way csv = pushed.csv();
            Pushed.Way json = pushed.nightscout();
            Pushed.Way copy = pushed.copy();
            Pushed.Way fewer = csv.byHalf();
            Pushed.Way copyOfFewer = copy.byHalf();
            inTurn(List.of(csv, json, copy));
            rounds(List.of(fewer, copyOfFewer));
            Table table = new Table("Taking in readings", "way", "readings a second", "against COPY", "aim");
            table.row(csv.name(), csv.rate(), csv.against(copy), "0.6, better 0.8");
            table.row(json.name(), json.rate(), json.against(copy), "half of CSV");
            table.row(copy.name(), copy.rate(), copy.against(copy), "");
            table.row(fewer.name(), fewer.rate(), fewer.against(copyOfFewer), "");
            table.row(copyOfFewer.name(), copyOfFewer.rate(), copyOfFewer.against(copyOfFewer), "");
            singles(table, wires, pushed.people());
            nothing(table, wires, pushed.people().getFirst());
            table.note(String.format(
                    Locale.ROOT,
                    "%,d readings stored in the end; %.0f bytes each in the table, %.0f in its index, %.0f in raw payloads.",
                    copied.rows(),
                    copied.bytesOf("pg_table_size('entry')"),
                    copied.bytesOf("pg_indexes_size('entry')"),
                    copied.bytesOf("pg_total_relation_size('raw_payload')")));
            return table.note(rounds());
        }
    }

    /** Warms the ways up and measures them in turn. */
    static void inTurn(List<Pushed.Way> ways) {
        warmUp(ways, WARM_UP);
        rounds(ways);
    }

    /** Java is to compile what it runs; the peer needs no more than its pages. */
    static void warmUp(List<Pushed.Way> ways, int batches) {
        ways.forEach(way -> way.round(way.isPeer() ? BATCHES : batches));
    }

    static void rounds(List<Pushed.Way> ways) {
        ways.forEach(way -> way.rates().clear());
        for (int round = 0; round < ROUNDS; round++) {
            ways.forEach(way -> way.round(BATCHES));
        }
    }

    static String rounds() {
        return "Medians of " + ROUNDS + " rounds in turn, " + BATCHES + " batches of " + Day.READINGS
                + " readings each, after " + WARM_UP + " batches to warm up, single ones after "
                + WARMING * SINGLES + "; " + Pushed.WRITERS
                + " people at a time over kept connections; callers, service and database on one machine.";
    }

    private static void singles(Table table, Wires wires, List<Client> people) {
        Instant start = Day.of(20_000).start();
        for (int round = 0; round < WARMING; round++) {
            Pushed.together(CALLERS, singles(wires, people, start, new long[SINGLES]));
            start = start.plusSeconds(300L * SINGLES);
        }
        long[] took = new long[SINGLES];
        calls(table, "one reading each", singles(wires, people, start, took), took, "5,000 and p99 25 ms");
    }

    /** What the same callers get where a token is looked at and nothing is read or stored: the most there can be. */
    private static void nothing(Table table, Wires wires, Client person) {
        long[] took = new long[SINGLES];
        List<Pushed.Work> work = new ArrayList<>();
        byte[] call = wires.get(person, "/api/nothing");
        for (int i = 0; i < took.length; i++) {
            int number = i;
            work.add(() -> {
                long began = System.nanoTime();
                int status = wires.send(call).status();
                took[number] = System.nanoTime() - began;
                if (status != 404) {
                    throw new IllegalStateException("not the answer that was asked for: " + status);
                }
            });
        }
        for (int round = 0; round < WARMING; round++) {
            Pushed.together(CALLERS, work);
        }
        calls(table, "a call that finds nothing (404)", work, took, "");
    }

    private static void calls(Table table, String what, List<Pushed.Work> work, long[] took, String aim) {
        long began = System.nanoTime();
        Pushed.together(CALLERS, work);
        double seconds = (System.nanoTime() - began) / NANOS;
        Arrays.sort(took);
        table.row(
                CALLERS + " callers, " + what,
                String.format(Locale.ROOT, "%,.0f", took.length / seconds),
                String.format(
                        Locale.ROOT,
                        "p50 %.0f ms, p99 %.0f ms",
                        took[took.length / 2] / 1e6,
                        took[(int) (took.length * 0.99)] / 1e6),
                aim);
    }

    private static List<Pushed.Work> singles(Wires wires, List<Client> people, Instant start, long[] took) {
        List<Pushed.Work> work = new ArrayList<>();
        for (int i = 0; i < took.length; i++) {
            int number = i;
            Client person = people.get(i % people.size());
            String body = "[" + Day.entry(start.plusSeconds(300L * i), 100 + i % 60) + "]";
            byte[] call = wires.post(person, "/api/v1/entries", "application/json", body);
            work.add(() -> {
                long began = System.nanoTime();
                Wires.Answer answer = wires.send(call);
                took[number] = System.nanoTime() - began;
                Pushed.stored(answer);
            });
        }
        return work;
    }
}
