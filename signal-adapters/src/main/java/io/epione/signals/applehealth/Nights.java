package io.epione.signals.applehealth;

import io.epione.profile.observation.Code;
import io.epione.profile.person.ZoneHistory;
import io.epione.signals.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the time of every stage of sleep by device and night, which is from 18:00 to 18:00 in the zone in which the person was. Time
 * that two records tell of counts once.
 */
final class Nights {
    private static final int EVENING = 18;
    private static final Comparator<Stretch> BY_START = Comparator.comparing(Stretch::start);

    private final ZoneHistory zones;
    private final int most;
    private final Map<Key, List<Stretch>> nights = new LinkedHashMap<>();
    private int stretches;

    Nights(ZoneHistory zones, int most) {
        this.zones = zones;
        this.most = most;
    }

    private record Key(TypeRule rule, String device, LocalDate night) {}

    private record Stretch(int index, String pointer, String stage, Instant start, Instant end) {}

    /** @return why the record was not added, null when it was */
    @Nullable
    Refusal add(AppleRecord record, TypeRule rule) {
        OffsetDateTime start = AppleTime.parse(record.start());
        OffsetDateTime end = AppleTime.parse(record.end());
        String stage = rule.chosen(record);
        if (start == null || end == null || end.isBefore(start)) {
            return Refusal.NO_TIME;
        }
        if (stage == null) {
            return Refusal.UNKNOWN_STAGE;
        }
        if (++stretches > most) {
            return Refusal.TOO_MANY_DAYS;
        }
        LocalDate night = start.atZoneSameInstant(zones.at(start.toInstant()))
                .toLocalDateTime()
                .plusHours(24 - EVENING)
                .toLocalDate();
        nights.computeIfAbsent(new Key(rule, record.device(), night), _ -> new ArrayList<>())
                .add(new Stretch(record.index(), record.pointer(), stage, start.toInstant(), end.toInstant()));
        return null;
    }

    /** One reading for the sleep of every night, and one for every stage that was told apart. */
    void handOn(Consumer<Reading> readings) {
        nights.forEach((key, stretches) -> {
            stretches.sort(BY_START);
            TypeRule rule = key.rule();
            String whole = String.valueOf(rule.measure());
            handOn(key, whole, of(stretches, stage -> !rule.apart().contains(stage)), readings);
            for (String stage : new TreeSet<>(rule.codes().values())) {
                if (!stage.equals(whole)) {
                    handOn(key, stage, of(stretches, stage::equals), readings);
                }
            }
        });
    }

    private static List<Stretch> of(List<Stretch> stretches, Predicate<String> stage) {
        return stretches.stream().filter(stretch -> stage.test(stretch.stage())).toList();
    }

    private void handOn(Key key, String measure, List<Stretch> sorted, Consumer<Reading> readings) {
        if (sorted.isEmpty()) {
            return;
        }
        Stretch first = sorted.getFirst();
        long seconds = 0;
        Instant until = first.start();
        for (Stretch stretch : sorted) {
            Instant from = stretch.start().isAfter(until) ? stretch.start() : until;
            if (stretch.end().isAfter(from)) {
                seconds += stretch.end().getEpochSecond() - from.getEpochSecond();
                until = stretch.end();
            }
        }
        readings.accept(Reading.draft(
                        first.index(),
                        first.pointer(),
                        Reading.Kind.OBSERVATION,
                        new Code(Code.EPIONE, measure, measure))
                .value(DaySums.plain(seconds / 60.0), "min")
                .period(written(first.start()), written(until))
                .device(key.device())
                .method("sum-of-night")
                .done());
    }

    private String written(Instant at) {
        return at.atZone(zones.at(at)).toOffsetDateTime().toString();
    }
}
