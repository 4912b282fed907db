package io.epione.profile.snapshot;

import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.ZoneHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How much was counted on a day, where several sources count the same steps. Everything that was sent is kept; what a
 * day's count is follows one policy, so that nothing is counted twice:
 *
 * <ol>
 *   <li>A day is the day on the person's calendar, see {@link io.epione.profile.observation.EffectiveTime#dayOf}.
 *   <li>Of one source (adapter, client and device) the count of a whole day goes before its parts, the largest where
 *       there are several. Where it sent parts only, they are added up; what overlaps a part that counted already does
 *       not count again.
 *   <li>Of several sources the one that counted most on that day stands for it. They are never added.
 * </ol>
 */
public final class DayCounts {
    /** The measures whose values are counts of a day. */
    public static final Set<String> MEASURES = Set.of("steps", "energy_burned", "active_energy", "distance", "floors");

    private static final Map<String, String> PARTS = Map.of("steps", "steps_interval");
    /** Shorter periods are parts of a day. */
    private static final Duration WHOLE = Duration.ofHours(20);

    private DayCounts() {}

    /**
     * The count of one day.
     *
     * @param entry the entry that says so; of a sum from the first part to the last, with {@code sum-of-day} in its
     *     method and the last part's payload
     */
    public record DayCount(LocalDate day, Entry.Observation entry) {
        public double amount() {
            return DayCounts.amount(entry);
        }
    }

    /** The measure whose values are parts of a day's count. */
    public static Optional<String> partsOf(String measure) {
        return Optional.ofNullable(PARTS.get(measure));
    }

    /**
     * The counts of all days that the entries tell of, the oldest first.
     *
     * @param measure one of {@link #MEASURES}
     * @param counts its values; what stands in another unit is passed over, here and in the parts
     * @param parts values of {@link #partsOf} it
     */
    public static List<DayCount> of(
            Measure measure,
            Collection<Entry.Observation> counts,
            Collection<Entry.Observation> parts,
            ZoneHistory zones) {
        Map<LocalDate, Map<String, OfSource>> days = new TreeMap<>();
        counts.forEach(entry -> add(measure, entry, OfSource::counts, zones, days));
        parts.forEach(entry -> add(measure, entry, OfSource::parts, zones, days));
        return days.entrySet().stream()
                .map(day -> new DayCount(
                        day.getKey(),
                        day.getValue().values().stream()
                                .map(source -> source.count(measure))
                                .max(Comparator.comparingDouble(DayCounts::amount))
                                .orElseThrow()))
                .toList();
    }

    private static void add(
            Measure measure,
            Entry.Observation entry,
            Function<OfSource, List<Entry.Observation>> to,
            ZoneHistory zones,
            Map<LocalDate, Map<String, OfSource>> days) {
        if (entry.value() instanceof Quantity quantity && quantity.unit().equals(measure.unit())) {
            LocalDate day = entry.effective().dayOf(entry.effective().start(), zones);
            String source =
                    entry.provenance().source() + "\n" + entry.provenance().device();
            to.apply(days.computeIfAbsent(day, _ -> new TreeMap<>()).computeIfAbsent(source, _ -> new OfSource()))
                    .add(entry);
        }
    }

    /** What one source says of one day. */
    private record OfSource(List<Entry.Observation> counts, List<Entry.Observation> parts) {
        private OfSource() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        private Entry.Observation count(Measure measure) {
            return Stream.of(
                            counts.stream().filter(DayCounts::isWhole),
                            Stream.of(counts, parts)
                                    .filter(entries -> !entries.isEmpty())
                                    .map(entries -> sum(measure, entries)))
                    .flatMap(of -> of.max(Comparator.comparingDouble(DayCounts::amount)).stream())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isWhole(Entry.Observation entry) {
        return Duration.between(entry.effective().start(), end(entry)).compareTo(WHOLE) >= 0;
    }

    /** Parts that differ by their component are shares of one time, such as steps walked and steps run. */
    private static Entry.Observation sum(Measure measure, List<Entry.Observation> entries) {
        List<Entry.Observation> sorted = entries.stream()
                .sorted(Comparator.comparing(
                                (Entry.Observation entry) -> entry.effective().start())
                        .thenComparing(DayCounts::end, Comparator.reverseOrder()))
                .toList();
        Map<String, Entry.Observation> latest = new HashMap<>();
        Entry.Observation last = sorted.getFirst();
        double sum = 0;
        int added = 0;
        for (Entry.Observation entry : sorted) {
            Entry.Observation before = latest.get(entry.component());
            Instant start = entry.effective().start();
            if (before == null
                    || !(start.isBefore(end(before))
                            || start.equals(before.effective().start()))) {
                latest.put(entry.component(), entry);
                last = end(entry).isBefore(end(last)) ? last : entry;
                sum += amount(entry);
                added++;
            }
        }
        Provenance from = last.provenance();
        var summed = new Provenance(
                from.source(),
                from.device(),
                added == 1 ? from.method() : (from.method() + " sum-of-day").strip(),
                from.receivedAt(),
                from.payload(),
                from.pointer(),
                added == 1 ? from.sentValue() : null,
                added == 1 ? from.sentUnit() : null);
        var effective = new EffectiveTime(
                sorted.getFirst().effective().start(),
                end(last),
                last.effective().zone());
        return new Entry.Observation(
                last.patient(), measure.code(), Quantity.of(sum, measure.unit()), effective, summed);
    }

    private static Instant end(Entry.Observation entry) {
        Instant end = entry.effective().end();
        return end == null ? entry.effective().start() : end;
    }

    private static double amount(Entry.Observation entry) {
        return ((Quantity) entry.value()).amount();
    }
}
