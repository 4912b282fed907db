package io.epione.profile.store;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.consent.Layers;
import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.Person;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Profiles on PostgreSQL. A snapshot is read from one state of the database, so it never mixes two.
 */
@ApplicationScoped
class PostgresProfileReader implements ProfileReader {
    private static final Duration LAST_DAYS = Duration.ofDays(30);
    private static final Duration LAST_DAY = Duration.ofHours(24);
    private static final int OF_EACH = 500;

    private final Transactions transactions;
    private final MeasureCatalog catalog;
    private final Layers layers;

    @Inject
    PostgresProfileReader(DataSource source, MeasureCatalog catalog) {
        this.transactions = new Transactions(source);
        this.catalog = catalog;
        this.layers = new Layers(catalog);
    }

    @Override
    public ProfileSnapshot snapshot(ConsentedScope scope, Instant moment) {
        Instant asOf = Texts.bound(moment);
        return transactions.read(connection -> {
            var person = PostgresPeople.find(connection, scope.patient())
                    .orElseThrow(() -> new IllegalArgumentException("nobody has that identifier"));
            var readable = readable(connection, scope);
            var rows = new EntryRows(connection, scope.patient(), asOf);
            return new ProfileSnapshot(
                    person,
                    asOf,
                    quantities(rows, readable, person, scope, asOf),
                    records(rows, readable, "condition", Entry.Condition.class, scope, asOf),
                    records(rows, readable, "medication", Entry.Medication.class, scope, asOf),
                    records(rows, readable, "allergy", Entry.Allergy.class, scope, asOf),
                    entries(rows, of("event", readable), Entry.Event.class, asOf.minus(LAST_DAYS), asOf),
                    answers(rows, readable, asOf),
                    glucose(rows, readable, asOf.minus(LAST_DAY), asOf.plusNanos(1000)),
                    PostgresAssessmentLog.newest(connection, scope, asOf));
        });
    }

    @Override
    public List<GlucosePoint> glucose(ConsentedScope scope, Instant from, Instant to, Instant moment) {
        Instant asOf = Texts.bound(moment);
        Instant end = to.isAfter(asOf) ? asOf.plusNanos(1000) : to;
        return transactions.read(connection ->
                glucose(new EntryRows(connection, scope.patient(), asOf), readable(connection, scope), from, end));
    }

    @Override
    public Page observations(ConsentedScope scope, Query query) {
        return transactions.read(connection -> new ObservationPages(catalog)
                .page(
                        new EntryRows(connection, scope.patient(), Texts.LATEST),
                        of("observation", readable(connection, scope)),
                        query));
    }

    private List<Series> readable(Connection connection, ConsentedScope scope) throws SQLException {
        return Series.of(connection, scope.patient()).stream()
                .filter(series -> scope.allows(layers.of(series.code(), series.layer())))
                .toList();
    }

    private static List<Series> of(String kind, List<Series> series) {
        return series.stream().filter(s -> s.is(kind)).toList();
    }

    private static <T extends Entry> List<T> entries(
            EntryRows rows, List<Series> series, Class<T> type, Instant from, Instant until) throws SQLException {
        return rows.newest(series, EntryRows.Stretch.of(from, until, OF_EACH)).stream()
                .map(row -> type.cast(row.entry()))
                .toList();
    }

    private Map<String, Fact<Quantity>> quantities(
            EntryRows rows, List<Series> readable, Person person, ConsentedScope scope, Instant asOf)
            throws SQLException {
        var observations = of("observation", readable);
        List<EntryRows.Row> newest =
                rows.newest(of("observation", readable), EntryRows.Stretch.of(Texts.EARLIEST, asOf, 1));
        var recalled = newest.stream()
                .filter(row -> row.entry().provenance().recalled())
                .map(EntryRows.Row::series)
                .toList();
        // what such a series said before the recall counts, though something newer stands after it
        var before = rows.newestCounting(recalled, EntryRows.Stretch.of(Texts.EARLIEST, asOf, 1));
        var all = Stream.concat(newest.stream(), before.stream())
                .map(row -> (Entry.Observation) row.entry())
                .toList();
        var counted = new DayFacts(catalog, rows, observations, person.zones()).counted(all, asOf);
        return new LatestFacts(catalog, asOf).of(counted, scope);
    }

    private static <T extends Entry> Fact<List<T>> records(
            EntryRows rows, List<Series> readable, String kind, Class<T> type, ConsentedScope scope, Instant asOf)
            throws SQLException {
        if (!scope.allows(DataCategory.RECORDS)) {
            return new Fact.Withheld<>();
        }
        List<T> all = entries(rows, of(kind, readable), type, Texts.EARLIEST, asOf);
        if (all.isEmpty()) {
            return new Fact.NotMeasured<>();
        }
        T newest = all.getFirst();
        return new Fact.Measured<>(new Fact.Evidence<>(all, newest.effective().start(), newest.provenance()));
    }

    private List<Entry.Observation> answers(EntryRows rows, List<Series> readable, Instant asOf) throws SQLException {
        var speaking = of("observation", readable).stream()
                .filter(s -> s.findings() || catalog.byCode(s.code()).isEmpty())
                .toList();
        var found = new LinkedHashSet<>(entries(rows, speaking, Entry.Observation.class, asOf.minus(LAST_DAYS), asOf));
        for (EntryRows.Row row : rows.newest(speaking, EntryRows.Stretch.of(Texts.EARLIEST, asOf, 1))) {
            found.add((Entry.Observation) row.entry());
        }
        // what is added is older than all before it, and in order itself
        return found.stream()
                .flatMap(observation -> Findings.apart(observation).stream())
                .filter(Findings.answers(catalog))
                .toList();
    }

    private List<GlucosePoint> glucose(EntryRows rows, List<Series> readable, Instant from, Instant to)
            throws SQLException {
        Measure glucose = catalog.byKey("glucose").orElseThrow();
        var sensed = of("observation", readable).stream()
                .filter(s -> catalog.byCode(s.code()).filter(glucose::equals).isPresent())
                .toList();
        if (sensed.isEmpty() || !from.isBefore(to)) {
            return List.of();
        }
        return GlucoseSeries.merge(rows.sensed(sensed, glucose.unit(), from, to));
    }
}
