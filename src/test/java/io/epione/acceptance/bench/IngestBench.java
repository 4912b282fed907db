package io.epione.acceptance.bench;

import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * How fast readings come in, beside the database's own COPY into the same table on the same machine. Every batch is a
 * day of one person, 288 readings, committed before it is acknowledged.
 */
final class IngestBench implements Bench.Benchmark {
    private static final int ROUNDS = 5;
    private static final int BATCHES = 64;
    private static final int WRITERS = 8;
    private static final int SINGLES = 6_000;
    private static final int CALLERS = 64;
    private static final double NANOS = 1e9;

    /** Rows and seconds of the rounds of one way. */
    private record Way(String name, IntFunction<Callable> batch, List<Double> rates) {
        Way(String name, IntFunction<Callable> batch) {
            this(name, batch, new ArrayList<>());
        }

        double median() {
            return rates.stream().sorted().toList().get(rates.size() / 2);
        }
    }

    private interface Callable {
        void call() throws Exception;
    }

    @Override
    public Table run() throws Exception {
        try (RunningService service = RunningService.start(RunningService.UNLIMITED);
                CopiedRows copied = CopiedRows.into(service)) {
            List<Client> people = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                people.add(service.client().asPatient("1971-05-02", "female"));
            }
            AtomicInteger day = new AtomicInteger();
            Way csv = new Way("CSV over HTTP", _ -> deliver(people, day, "/api/signals/csv", "text/csv", Day::csv));
            Way json = new Way(
                    "Nightscout JSON over HTTP",
                    _ -> deliver(people, day, "/api/v1/entries", "application/json", Day::nightscout));
            Way copy = new Way("COPY, a day a transaction", _ -> {
                int next = day.getAndIncrement();
                return () -> copied.copy(Day.of(next));
            });
            List<Way> ways = List.of(csv, json, copy);
            ways.forEach(way -> time(way, BATCHES));
            ways.forEach(way -> way.rates().clear());
            for (int round = 0; round < ROUNDS; round++) {
                ways.forEach(way -> time(way, BATCHES));
            }
            Table table = new Table("Taking in readings", "way", "readings a second", "against COPY", "aim");
            row(table, csv, copy, "0.6, better 0.8");
            row(table, json, copy, "half of CSV");
            row(table, copy, copy, "");
            singles(table, people);
            table.note(String.format(
                    Locale.ROOT,
                    "%,d readings stored in the end; %.0f bytes each in the table, %.0f in its index, %.0f in raw payloads.",
                    copied.rows(),
                    copied.bytesOf("pg_table_size('entry')"),
                    copied.bytesOf("pg_indexes_size('entry')"),
                    copied.bytesOf("pg_total_relation_size('raw_payload')")));
            return table.note("Medians of " + ROUNDS + " rounds in turn, " + BATCHES + " batches of " + Day.READINGS
                    + " readings each, " + WRITERS + " people at a time; caller, service and database on one machine.");
        }
    }

    private static void row(Table table, Way way, Way against, String aim) {
        table.row(
                way.name(),
                String.format(Locale.ROOT, "%,.0f", way.median()),
                String.format(Locale.ROOT, "%.2f", way.median() / against.median()),
                aim);
    }

    private static Callable deliver(
            List<Client> people, AtomicInteger day, String path, String mediaType, Function<Day, String> body) {
        int next = day.getAndIncrement();
        Client person = people.get(next % people.size());
        String text = body.apply(Day.of(next));
        return () -> {
            Client.Answer answer = person.post(path, mediaType, text);
            if (answer.status() != 200) {
                throw new IllegalStateException("not stored: " + answer.status() + " " + answer.text());
            }
        };
    }

    private static void time(Way way, int batches) {
        List<Callable> work = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            work.add(way.batch().apply(i));
        }
        long began = System.nanoTime();
        together(WRITERS, work);
        way.rates().add(batches * (double) Day.READINGS * NANOS / (System.nanoTime() - began));
    }

    private static void singles(Table table, List<Client> people) {
        long[] took = new long[SINGLES];
        List<Callable> work = new ArrayList<>();
        Instant start = Day.of(5_000).start();
        for (int i = 0; i < SINGLES; i++) {
            int number = i;
            Client person = people.get(i % people.size());
            String body = Day.entry(start.plusSeconds(300L * i), 100 + i % 60);
            work.add(() -> {
                long began = System.nanoTime();
                Client.Answer answer = person.post("/api/v1/entries", "application/json", "[" + body + "]");
                took[number] = System.nanoTime() - began;
                if (answer.status() != 200) {
                    throw new IllegalStateException("not stored: " + answer.status());
                }
            });
        }
        long began = System.nanoTime();
        together(CALLERS, work);
        double seconds = (System.nanoTime() - began) / NANOS;
        Arrays.sort(took);
        table.row(
                CALLERS + " callers, one reading each",
                String.format(Locale.ROOT, "%,.0f", SINGLES / seconds),
                String.format(Locale.ROOT, "p99 %.0f ms", took[(int) (SINGLES * 0.99)] / 1e6),
                "5,000 and p99 25 ms");
    }

    private static void together(int callers, List<Callable> work) {
        AtomicInteger next = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(pool.submit(() -> {
                    for (int at = next.getAndIncrement(); at < work.size(); at = next.getAndIncrement()) {
                        work.get(at).call();
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
