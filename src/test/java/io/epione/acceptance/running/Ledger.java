package io.epione.acceptance.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;

/**
 * A person's uploader that keeps its own book: what it sent, and what was acknowledged. Pushes from several threads while
 * something breaks. Thread-safe.
 */
public final class Ledger {
    private static final Instant START = Instant.parse("2010-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LARGEST = 7;
    private static final int PAGE = 1000;
    private static final int OK = 200;

    private final Client person;
    private final Map<Instant, Integer> sent = new ConcurrentHashMap<>();
    private final Map<Instant, Integer> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong();

    public Ledger(Client person) {
        this.person = person;
    }

    public int acknowledged() {
        return acknowledged.size();
    }

    /** Pushes one delivery after the other until the fault has run. */
    public void pushDuring(int writers, Runnable fault) {
        AtomicBoolean over = new AtomicBoolean();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writers; i++) {
                pool.submit(() -> {
                    while (!over.get()) {
                        push(fresh());
                    }
                });
            }
            try {
                fault.run();
            } finally {
                over.set(true);
            }
        }
    }

    /** Sends whatever was not acknowledged again until it is, as an uploader does: the server may still be coming back. */
    public void catchUp() {
        Map<Instant, Integer> open = new TreeMap<>(sent);
        open.keySet().removeAll(acknowledged.keySet());
        if (!open.isEmpty()) {
            Awaitility.await("the service takes what is sent again")
                    .atMost(PATIENCE)
                    .until(() -> push(open));
        }
    }

    /** What is lost, doubled or strange in the profile; empty where all is well. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        Map<Instant, Integer> stored = stored(faults);
        acknowledged.forEach((at, value) -> {
            if (!value.equals(stored.get(at))) {
                faults.add("acknowledged " + value + " at " + at + ", stored " + stored.get(at));
            }
        });
        stored.forEach((at, value) -> {
            if (!value.equals(sent.get(at))) {
                faults.add("stored " + value + " at " + at + ", sent " + sent.get(at));
            }
        });
        return faults;
    }

    private Map<Instant, Integer> fresh() {
        long first = next.getAndAdd(LARGEST);
        Map<Instant, Integer> readings = new TreeMap<>();
        LongStream.rangeClosed(first, first + first / LARGEST % LARGEST)
                .forEach(i -> readings.put(START.plus(STEP.multipliedBy(i)), (int) (80 + i % 100)));
        sent.putAll(readings);
        return readings;
    }

    private boolean push(Map<Instant, Integer> readings) {
        try {
            int status = person.post(
                            "/api/v1/entries",
                            readings.entrySet().stream()
                                    .map(reading -> Map.of(
                                            "type",
                                            "sgv",
                                            "sgv",
                                            reading.getValue(),
                                            "date",
                                            reading.getKey().toEpochMilli(),
                                            "device",
                                            "sensor"))
                                    .toList())
                    .status();
            if (status == OK) {
                acknowledged.putAll(readings);
            }
            return status == OK;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private Map<Instant, Integer> stored(List<String> faults) {
        Map<Instant, Integer> stored = new TreeMap<>();
        String cursor = "";
        do {
            JsonNode page = person.get("/api/profile/observations?limit=" + PAGE + "&from=" + START
                            + "&to=2030-01-01T00:00:00Z" + cursor)
                    .body();
            for (JsonNode item : page.path("items")) {
                Instant at = Instant.parse(item.path("effective").asText());
                if (stored.put(at, item.path("value").asInt()) != null) {
                    faults.add("twice at " + at);
                }
            }
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return stored;
    }
}
