package io.epione.profile.store;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.snapshot.ProfileReader.Page;
import io.epione.profile.snapshot.ProfileReader.Query;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pages through observations, newest first. */
final class ObservationPages {
    private static final int LARGEST = 1000;

    private final MeasureCatalog catalog;

    ObservationPages(MeasureCatalog catalog) {
        this.catalog = catalog;
    }

    Page page(EntryRows rows, List<Series> readable, Query query) throws SQLException {
        if (query.limit() < 1 || query.limit() > LARGEST) {
            throw new IllegalArgumentException("limit must be 1 to 1000");
        }
        @Nullable Set<String> codes = codes(query.code(), readable);
        List<Series> wanted = readable.stream()
                .filter(series -> codes == null || speaksOf(series, codes))
                .toList();
        @Nullable String cursor = query.cursor();
        @Nullable PageCursor after = cursor == null ? null : PageCursor.of(cursor);
        List<EntryRows.Row> read = rows.newest(wanted, stretch(query, after));
        boolean more = read.size() > query.limit();
        List<EntryRows.Row> page = more ? read.subList(0, query.limit()) : read;
        return new Page(
                items(page, codes), more ? PageCursor.after(page.getLast()).text() : null);
    }

    /** One entry more than the page holds, to know whether another page follows. */
    private static EntryRows.Stretch stretch(Query query, @Nullable PageCursor after) {
        Instant from = query.from() == null ? Texts.EARLIEST : Texts.bound(query.from());
        Instant until =
                query.to() == null ? Texts.LATEST : Texts.bound(query.to().minusNanos(1));
        int wanted = query.limit() + 1;
        return after == null || after.effective().isAfter(until)
                ? new EntryRows.Stretch(from, until, Integer.MAX_VALUE, wanted, wanted)
                : new EntryRows.Stretch(from, after.effective(), after.series(), wanted, wanted);
    }

    /** A code means itself where it was stored, else the measure it belongs to; a measure's key means all its codes. */
    private @Nullable Set<String> codes(@Nullable String code, List<Series> readable) {
        if (code == null) {
            return null;
        }
        var measure = catalog.byKey(code);
        if (measure.isPresent()) {
            return measure.get().storedCodes();
        }
        if (readable.stream().anyMatch(series -> speaksOf(series, Set.of(code)))) {
            return Set.of(code);
        }
        return catalog.byCode(Code.loinc(code)).map(Measure::storedCodes).orElse(Set.of(code));
    }

    private static boolean speaksOf(Series series, Set<String> codes) {
        return codes.contains(series.key().code()) || series.parts().stream().anyMatch(codes::contains);
    }

    /** An entry found by the code of one of its parts is answered with that part. */
    private static List<Entry.Observation> items(List<EntryRows.Row> page, @Nullable Set<String> codes) {
        var items = new ArrayList<Entry.Observation>();
        for (EntryRows.Row row : page) {
            var observation = (Entry.Observation) row.entry();
            if (codes == null || codes.contains(observation.code().code())) {
                items.add(observation);
            } else {
                Findings.apart(observation).stream()
                        .filter(part -> codes.contains(part.code().code()))
                        .forEach(items::add);
            }
        }
        return items;
    }
}
