package io.epione.acceptance.bench;

import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Days of some people, pushed one after the other, some at a time, in rounds. */
final class Pushed {
    static final int WRITERS = 16;
    private static final double NANOS = 1e9;

    private final List<Client> people = new ArrayList<>();
    private final AtomicInteger day = new AtomicInteger();
    private final CopiedRows copied;
    private final Wires wires;

    Pushed(RunningService service, CopiedRows copied, Wires wires) {
        this.copied = copied;
        this.wires = wires;
        for (int i = 0; i < WRITERS; i++) {
            people.add(service.client().asPatient("1971-05-02", "female"));
        }
    }

    /** Something of a benchmark that may fail. */
    interface Work {
        void run() throws Exception;
    }

    private interface Prepared {
        Work next();
    }

    /** One way to bring in readings, with the readings a second of its rounds. */
    record Way(String name, boolean isPeer, int callers, Prepared prepared, List<Double> rates) {
        double median() {
            return rates.stream().sorted().toList().get(rates.size() / 2);
        }

        String rate() {
            return String.format(Locale.ROOT, "%,.0f", median());
        }

        String against(Way other) {
            return String.format(Locale.ROOT, "%.2f", median() / other.median());
        }

        /** The same by half as many callers. */
        Way byHalf() {
            return new Way(name + ", " + callers / 2 + " at a time", isPeer, callers / 2, prepared, new ArrayList<>());
        }

        /** Brings in so many days, some at a time. */
        void round(int days) {
            List<Work> work = new ArrayList<>();
            for (int i = 0; i < days; i++) {
                work.add(prepared.next());
            }
            long began = System.nanoTime();
            together(callers, work);
            rates.add(days * (double) Day.READINGS * NANOS / (System.nanoTime() - began));
        }
    }

    List<Client> people() {
        return people;
    }

    Way csv() {
        return way("CSV over HTTP", "/api/signals/csv", "text/csv", Day::csv);
    }

    Way nightscout() {
        return way("Nightscout JSON over HTTP", "/api/v1/entries", "application/json", Day::nightscout);
    }

    Way copy() {
        return new Way(
                "COPY, a day a transaction",
                true,
                WRITERS,
                () -> {
                    int next = day.getAndIncrement();
                    return () -> copied.copy(next % WRITERS, Day.of(next / WRITERS));
                },
                new ArrayList<>());
    }

    private Way way(String name, String path, String mediaType, Function<Day, String> body) {
        return new Way(
                name,
                false,
                WRITERS,
                () -> {
                    int next = day.getAndIncrement();
                    Client person = people.get(next % WRITERS);
                    byte[] call = wires.post(person, path, mediaType, body.apply(Day.of(next / WRITERS)));
                    return () -> stored(wires.send(call));
                },
                new ArrayList<>());
    }

    static void stored(Wires.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("not stored: " + answer.status() + " " + answer.text());
        }
    }

    /** Does the work with so many callers. */
    static void together(int callers, List<Work> work) {
        AtomicInteger next = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(pool.submit(() -> {
                    for (int at = next.getAndIncrement(); at < work.size(); at = next.getAndIncrement()) {
                        work.get(at).run();
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
