package io.epione.acceptance.bench;

import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;

/** Years of a sensor that have come to rest: what a reading takes, and how long the first look at a year takes. */
final class YearAtRest {
    private static final int DAYS = 365;
    /** Whose years are looked at until Java has compiled what it runs often; nobody looks at them again. */
    private static final int WARMING = 12;

    private static final int MEASURED = 20;
    private static final Map<String, String> SOON =
            Map.of("epione.archive.every", "PT2S", "epione.archive.seal-after", "PT5S");

    /** Rows that were sealed stand in the index until the database clears them away, within a minute by itself. */
    private static final String LEFT_BEHIND =
            "select n_live_tup + n_dead_tup from pg_stat_user_tables where relname = 'entry'";

    private YearAtRest() {}

    static Table measured() throws Exception {
        var settings = new HashMap<>(RunningService.UNLIMITED);
        settings.putAll(SOON);
        try (RunningService service = RunningService.start(settings);
                CopiedRows database = CopiedRows.into(service);
                Wires wires = new Wires(service.uri())) {
            List<Client> people = new ArrayList<>();
            for (int i = 0; i < WARMING + MEASURED; i++) {
                people.add(service.client().asPatient("1971-05-02", "female"));
            }
            Pushed.together(Pushed.WRITERS, years(people, wires));
            awaitRest(database, people.size());
            double bytes = database.number("select pg_table_size('sealed_day') / sum(entries)::float8 from sealed_day");
            for (Client person : people.subList(0, WARMING)) {
                for (int time = 0; time < 3 * WARMING; time++) {
                    look(person);
                }
            }
            return table(
                    bytes,
                    people.subList(WARMING, people.size()).stream()
                            .mapToLong(YearAtRest::look)
                            .sorted()
                            .toArray());
        }
    }

    private static Table table(double bytes, long[] looks) {
        return new Table("A year of readings at rest", "what", "measured", "aim")
                .row(
                        "bytes for each reading, without indexes and raw payloads",
                        String.format(Locale.ROOT, "%.2f", bytes),
                        "at most 8")
                .row(
                        "the summary of a person's year, the first time it is asked for",
                        String.format(
                                Locale.ROOT,
                                "median %.1f ms, slowest of %d %.1f ms",
                                looks[looks.length / 2] / 1e6,
                                looks.length,
                                looks[looks.length - 1] / 1e6),
                        "at most 25 ms")
                .note("Years of " + (WARMING + MEASURED) + " people, a reading every five minutes; each asked for over"
                        + " HTTP (`GET /api/profile/glucose`), after the years of " + WARMING
                        + " others had warmed the service up and the database had cleared away what was sealed.");
    }

    private static List<Pushed.Work> years(List<Client> people, Wires wires) {
        List<Pushed.Work> work = new ArrayList<>();
        for (int number = 0; number < DAYS; number++) {
            String body = Day.of(number).csv();
            people.forEach(person -> work.add(
                    () -> Pushed.stored(wires.send(wires.post(person, "/api/signals/csv", "text/csv", body)))));
        }
        return work;
    }

    private static void awaitRest(CopiedRows database, int people) {
        double all = (double) people * DAYS * Day.READINGS;
        Awaitility.await()
                .atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> database.number("select coalesce(sum(entries), 0) from sealed_day") == all
                        && database.number(LEFT_BEHIND) == 0);
    }

    /** Nanoseconds until the summary of the year is there. */
    private static long look(Client person) {
        String year = "?from=" + Day.of(0).start() + "&to=" + Day.of(DAYS).start();
        long began = System.nanoTime();
        Client.Answer answer = person.get("/api/profile/glucose" + year);
        long took = System.nanoTime() - began;
        if (answer.status() != 200 || !answer.body().path("mean").isNumber()) {
            throw new IllegalStateException("no summary: " + answer.text());
        }
        return took;
    }
}
