package io.epione.profile.store;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.consent.Layers;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.snapshot.EntrySearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Searches on PostgreSQL: first which series are wanted, then their entries by the primary key. */
@ApplicationScoped
class PostgresEntrySearch implements EntrySearch {
    private static final int LARGEST = 1000;

    private final Transactions transactions;
    private final Layers layers;

    @Inject
    PostgresEntrySearch(DataSource source, MeasureCatalog catalog) {
        this.transactions = new Transactions(source);
        this.layers = new Layers(catalog);
    }

    @Override
    public Page find(ConsentedScope scope, Criteria criteria) {
        if (criteria.limit() < 1 || criteria.limit() > LARGEST || criteria.offset() < 0) {
            throw new IllegalArgumentException("limit must be 1 to 1000, offset 0 or more");
        }
        String cursor = criteria.cursor();
        @Nullable PageCursor after = cursor == null ? null : PageCursor.of(cursor);
        return transactions.read(connection -> {
            List<EntryRows.Row> read = new SearchQuery(connection, scope.patient(), criteria)
                    .page(wanted(connection, scope, criteria), after);
            boolean more = read.size() > criteria.limit();
            List<EntryRows.Row> page = more ? read.subList(0, criteria.limit()) : read;
            return new Page(
                    page.stream().map(EntryRows.Row::entry).toList(),
                    more ? PageCursor.after(page.getLast()).text() : null);
        });
    }

    @Override
    public long count(ConsentedScope scope, Criteria criteria) {
        return transactions.read(connection ->
                new SearchQuery(connection, scope.patient(), criteria).count(wanted(connection, scope, criteria)));
    }

    private Map<Series, Wanted> wanted(Connection connection, ConsentedScope scope, Criteria criteria)
            throws SQLException {
        var wanted = new LinkedHashMap<Series, Wanted>();
        for (Series series : Series.of(connection, scope.patient())) {
            DataCategory layer = layers.of(series.code(), series.layer());
            if (scope.allows(layer)) {
                Wanted of = criteria.topics()
                        .apply(new Topic(kind(series), series.key().source(), series.code(), series.parts(), layer));
                if (!(of instanceof Wanted.Nothing)) {
                    wanted.put(series, of);
                }
            }
        }
        return wanted;
    }

    private static Kind kind(Series series) {
        return Kind.valueOf(series.key().kind().toUpperCase(Locale.ROOT));
    }
}
