package io.epione.signals.normalise;

import io.epione.profile.person.Person;
import io.epione.signals.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of two moments a local time means that happened twice, by the order of the readings in their delivery: in
 * one that goes forward, or back, all the way, an hour that begins anew is the second one. A time is decided only where
 * every reading of the whole that keeps the order agrees. Where the delivery as a whole has no order, that of each of
 * its devices counts, and then that of each code of a device. Not thread-safe.
 */
final class FileOrder {
    /** How many times over a delivery may hold the same rows. */
    private static final int MOST_COPIES = 8;

    private static final List<Function<Reading, String>> APART = List.of(
            Reading::device,
            reading -> reading.code().system() + "|" + reading.code().code());

    private final List<Reading> readings;
    private final Person person;
    private final Instant receivedAt;
    private @Nullable IdentityHashMap<Reading, Instant> decided;

    FileOrder(List<Reading> readings, Person person, Instant receivedAt) {
        this.readings = readings;
        this.person = person;
        this.receivedAt = receivedAt;
    }

    /** A reading and the moments its time may mean. */
    private record Row(Reading reading, List<Instant> meanings) {}

    /** The earliest and the latest moment that a row can have in its order. */
    private record Bounds(Instant earliest, Instant latest) {
        Bounds or(Bounds other) {
            return new Bounds(
                    earliest.isBefore(other.earliest) ? earliest : other.earliest,
                    latest.isAfter(other.latest) ? latest : other.latest);
        }
    }

    /** The moment at which a reading of the delivery began; empty where the order does not decide it. */
    Optional<Instant> of(Reading reading) {
        if (decided == null) {
            // Only when asked: most deliveries have no such hour.
            decided = new IdentityHashMap<>();
            settle(rows(), 0, decided);
        }
        return Optional.ofNullable(decided.get(reading));
    }

    private List<Row> rows() {
        return readings.stream()
                .map(reading -> new Row(
                        reading, TimeResolution.meanings(reading.time(), Whereabouts.of(reading, person), receivedAt)))
                .filter(row -> !row.meanings().isEmpty())
                .toList();
    }

    private static void settle(List<Row> rows, int apart, IdentityHashMap<Reading, Instant> into) {
        Optional<List<Bounds>> bounds = bounds(rows);
        if (bounds.isPresent()) {
            for (int i = 0; i < rows.size(); i++) {
                Bounds of = bounds.get().get(i);
                if (of.earliest().equals(of.latest())) {
                    into.put(rows.get(i).reading(), of.earliest());
                }
            }
        } else if (apart < APART.size()) {
            groups(rows, APART.get(apart)).forEach(group -> settle(group, apart + 1, into));
        }
    }

    private static Collection<List<Row>> groups(List<Row> rows, Function<Reading, String> by) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> by.apply(row.reading()), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Empty where the rows keep no order. */
    private static Optional<List<Bounds>> bounds(List<Row> rows) {
        Optional<List<Bounds>> forward = ascending(rows);
        Optional<List<Bounds>> back = ascending(rows.reversed()).map(List::reversed);
        if (forward.isPresent() && back.isPresent()) {
            List<Bounds> both = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                both.add(forward.get().get(i).or(back.get().get(i)));
            }
            return Optional.of(both);
        }
        return forward.or(() -> back).or(() -> ofCopies(rows));
    }

    /** A file that was written several times over has the order of its first writing. */
    private static Optional<List<Bounds>> ofCopies(List<Row> rows) {
        for (int copies = 2; copies <= MOST_COPIES; copies++) {
            int length = rows.size() / copies;
            if (length > 0 && rows.size() % copies == 0 && repeat(rows, length)) {
                int times = copies;
                return bounds(rows.subList(0, length)).map(once -> {
                    List<Bounds> all = new ArrayList<>();
                    for (int i = 0; i < times; i++) {
                        all.addAll(once);
                    }
                    return all;
                });
            }
        }
        return Optional.empty();
    }

    private static boolean repeat(List<Row> rows, int length) {
        for (int i = length; i < rows.size(); i++) {
            if (!rows.get(i).meanings().equals(rows.get(i - length).meanings())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<List<Bounds>> ascending(List<Row> rows) {
        Instant[] earliest = new Instant[rows.size()];
        Instant before = Instant.MIN;
        for (int i = 0; i < rows.size(); i++) {
            Instant bound = before;
            Optional<Instant> first = rows.get(i).meanings().stream()
                    .filter(moment -> !moment.isBefore(bound))
                    .findFirst();
            if (first.isEmpty()) {
                return Optional.empty();
            }
            before = first.get();
            earliest[i] = before;
        }
        List<Bounds> bounds = new ArrayList<>();
        Instant after = Instant.MAX;
        for (int i = rows.size() - 1; i >= 0; i--) {
            Instant bound = after;
            after = rows.get(i).meanings().reversed().stream()
                    .filter(moment -> !moment.isAfter(bound))
                    .findFirst()
                    .orElseThrow();
            bounds.add(new Bounds(earliest[i], after));
        }
        return Optional.of(bounds.reversed());
    }
}
