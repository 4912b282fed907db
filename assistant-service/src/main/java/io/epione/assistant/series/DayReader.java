package io.epione.assistant.series;

import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.Asides;
import io.epione.profile.snapshot.DayCounts;
import io.epione.profile.snapshot.ProfileReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a measure by the day on the person's calendar, of the device that spoke last: two devices are never mixed. A night
 * belongs to the day it ends on. What is recalled does not count. Thread-safe.
 */
@ApplicationScoped
class DayReader {
    private static final int PAGE = 1000;
    /** What is measured more often than this allows is no value of a day; it is left out as unknown. */
    private static final int MOST_PAGES = 10;

    private static final Comparator<Entry.Observation> BY_START =
            Comparator.comparing(entry -> entry.effective().start());

    private final ProfileReader profiles;
    private final MeasureCatalog measures;

    DayReader(ProfileReader profiles, MeasureCatalog measures) {
        this.profiles = profiles;
        this.measures = measures;
    }

    /** Values of the last so many days. */
    DayValues read(Subject subject, String key, int days, PerDay perDay) {
        return byDay(subject, ofNewestDevice(entries(subject, key, Duration.ofDays(days))), perDay);
    }

    /** The last value of each day of whatever laboratory. */
    DayValues ofAll(Subject subject, String key, int days) {
        return byDay(subject, entries(subject, key, Duration.ofDays(days)), PerDay.LAST);
    }

    private static DayValues byDay(Subject subject, List<Entry.Observation> entries, PerDay perDay) {
        Map<LocalDate, List<Entry.Observation>> byDay = entries.stream()
                .collect(Collectors.groupingBy(entry -> day(subject, entry), TreeMap::new, Collectors.toList()));
        return new DayValues(byDay.entrySet().stream()
                .map(day -> new DayValue(
                        day.getKey(), perDay.of(day.getValue()), day.getValue().getLast()))
                .toList());
    }

    /** What is counted by the day, of days that are over: half a day is no quiet day. */
    DayValues counted(Subject subject, String key, int days) {
        Measure measure = measures.byKey(key).orElseThrow();
        List<Entry.Observation> counts = entries(subject, key, Duration.ofDays(days));
        List<Entry.Observation> parts = DayCounts.partsOf(key)
                .map(part -> entries(subject, part, Duration.ofDays(days)))
                .orElse(List.of());
        String newest = Stream.concat(counts.stream(), parts.stream())
                .max(BY_START)
                .map(DayReader::device)
                .orElse("");
        return new DayValues(
                DayCounts.of(
                                measure,
                                of(newest, counts),
                                of(newest, parts),
                                subject.person().zones())
                        .stream()
                        .filter(day -> day.day().isBefore(subject.today()))
                        .map(day -> new DayValue(day.day(), day.amount(), day.entry()))
                        .toList());
    }

    /** Every entry that counts, oldest first, of whatever device; none where there are too many. */
    List<Entry.Observation> entries(Subject subject, String key, Duration back) {
        Measure measure = measures.byKey(key).orElseThrow();
        Instant from = subject.now().minus(back);
        List<Entry.Observation> found = new ArrayList<>();
        @Nullable String next = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            ProfileReader.Page read = profiles.observations(
                    subject.scope(),
                    new ProfileReader.Query(key, from, subject.now().plusNanos(1000), PAGE, next));
            read.items().stream().filter(entry -> counts(entry, measure)).forEach(found::add);
            next = read.next();
            if (next == null) {
                return Asides.without(found).stream().sorted(BY_START).toList();
            }
        }
        return List.of();
    }

    private static boolean counts(Entry.Observation entry, Measure measure) {
        return entry.value() instanceof Quantity quantity
                && quantity.unit().equals(measure.unit())
                && !quantity.censored()
                && !entry.provenance().recalled();
    }

    /** @param entries oldest first */
    static List<Entry.Observation> ofNewestDevice(List<Entry.Observation> entries) {
        return entries.isEmpty() ? entries : of(device(entries.getLast()), entries);
    }

    private static List<Entry.Observation> of(String device, List<Entry.Observation> entries) {
        return entries.stream().filter(entry -> device(entry).equals(device)).toList();
    }

    private static String device(Entry.Observation entry) {
        return entry.provenance().source() + "\n" + entry.provenance().device();
    }

    private static LocalDate day(Subject subject, Entry.Observation entry) {
        EffectiveTime time = entry.effective();
        Instant ended = time.end() == null
                ? time.start()
                : Objects.requireNonNull(time.end()).minusMillis(1);
        return time.dayOf(ended, subject.person().zones());
    }
}
