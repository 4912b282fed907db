package io.epione.profile.store;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.person.ZoneHistory;
import io.epione.profile.snapshot.DayCounts;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The newest day of every measure that is counted by the day, by the policy of {@link DayCounts}. */
final class DayFacts {
    /** From the newest entry back to the beginning of its day. */
    private static final Duration LONGEST_DAY = Duration.ofHours(26);
    /** Every half minute of a day. */
    private static final int OF_EACH = 3_000;

    private final MeasureCatalog catalog;
    private final EntryRows rows;
    private final List<Series> observations;
    private final ZoneHistory zones;

    DayFacts(MeasureCatalog catalog, EntryRows rows, List<Series> observations, ZoneHistory zones) {
        this.catalog = catalog;
        this.rows = rows;
        this.observations = observations;
        this.zones = zones;
    }

    /** The newest entries of all series, those of one measure's day replaced by the count of that day. */
    List<Entry.Observation> counted(List<Entry.Observation> newest, Instant asOf) throws SQLException {
        var settled = new ArrayList<>(newest);
        for (String key : DayCounts.MEASURES) {
            Measure measure = catalog.byKey(key).orElseThrow();
            Optional<Measure> parts = DayCounts.partsOf(key).flatMap(catalog::byKey);
            settled.removeIf(
                    entry -> means(entry, measure) && !entry.provenance().recalled());
            var latest = newest.stream()
                    .filter(entry -> means(entry, measure)
                            || parts.filter(of -> means(entry, of)).isPresent())
                    .map(entry -> entry.effective().start())
                    .max(Comparator.naturalOrder());
            if (latest.isPresent()) {
                Instant from = latest.get().minus(LONGEST_DAY);
                var ofParts = parts.isEmpty() ? List.<Entry.Observation>of() : read(parts.get(), from, asOf);
                var days = DayCounts.of(measure, read(measure, from, asOf), ofParts, zones);
                if (!days.isEmpty()) {
                    settled.add(days.getLast().entry());
                }
            }
        }
        return settled;
    }

    private List<Entry.Observation> read(Measure measure, Instant from, Instant until) throws SQLException {
        var series = observations.stream().filter(s -> means(s.code(), measure)).toList();
        return rows.newestCounting(series, EntryRows.Stretch.of(from, until, OF_EACH)).stream()
                .map(row -> (Entry.Observation) row.entry())
                .toList();
    }

    private boolean means(Entry.Observation entry, Measure measure) {
        return means(entry.code(), measure);
    }

    private boolean means(Code code, Measure measure) {
        return catalog.byCode(code).filter(measure::equals).isPresent();
    }
}
