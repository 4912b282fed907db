package io.epione.profile.store;

import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Appended.Outcome;
import io.epione.profile.observation.Batch;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.ObservationLog;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.store.EntryTable.Placed;
import io.epione.profile.store.Reconciler.Candidate;
import io.epione.profile.store.Reconciler.Key;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The memory on PostgreSQL. One delivery is one transaction, all or nothing. Deliveries for one person are stored one
 * after the other, under a lock that ends with the transaction; those of different people do not wait for each other.
 * What becomes of a repeated, corrected or contradicting entry is decided by {@link Reconciler}.
 */
@ApplicationScoped
class PostgresObservationLog implements ObservationLog {
    /** Rows in one statement: bounds what the driver holds at once. */
    private static final int CHUNK = 4096;

    private final Transactions transactions;
    private final SeriesDirectory directory;

    @Inject
    PostgresObservationLog(DataSource source, MeasureCatalog catalog) {
        this.transactions = new Transactions(source);
        this.directory = new SeriesDirectory(new Layers(catalog));
    }

    @Override
    public Appended append(Batch batch) {
        byte[] digest = Texts.sha256().digest(batch.payload().body());
        return transactions.write(connection -> {
            PersonLock.take(connection, batch.patient());
            var payloads = new PayloadTable(connection);
            PayloadTable.@Nullable First first = payloads.firstOf(batch.payload(), digest);
            payloads.insert(batch.payload(), digest, first);
            payloads.hold(batch, first == null ? batch.payload().id() : first.id());
            return new Appended(store(connection, batch, first != null));
        });
    }

    @Override
    public int withdraw(RawPayload request, List<Entry> entries) {
        byte[] digest = Texts.sha256().digest(request.body());
        return transactions.write(connection -> {
            PersonLock.take(connection, request.patient());
            var payloads = new PayloadTable(connection);
            payloads.insert(request, digest, payloads.firstOf(request, digest));
            Map<SeriesKey, Integer> series = directory.open(connection, request.patient(), entries);
            var table = new EntryTable(connection, request.patient());
            var withdrawals = new Withdrawals(connection, request);
            int withdrawn = 0;
            List<Key> keys = entries.stream()
                    .map(entry -> new Key(
                            Objects.requireNonNull(series.get(SeriesKey.of(entry))),
                            Texts.storable(entry.effective().start())))
                    .distinct()
                    .toList();
            var sealed = new SealedDays(connection, request.patient());
            sealed.versions(keys);
            for (List<Placed> chunk : chunks(sealed.open(keys))) {
                table.insert(chunk);
            }
            for (List<Key> chunk : chunks(keys)) {
                withdrawn += withdrawals.of(chunk);
            }
            table.layOut(keys);
            return withdrawn;
        });
    }

    private List<Outcome> store(Connection connection, Batch batch, boolean repeat) throws SQLException {
        List<Entry> entries = batch.entries();
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<SeriesKey, Integer> series = directory.open(connection, batch.patient(), entries);
        List<Candidate> candidates = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            var key = new Key(
                    Objects.requireNonNull(series.get(SeriesKey.of(entry))),
                    Texts.storable(entry.effective().start()));
            candidates.add(new Candidate(key, Texts.storable(entry.provenance().receivedAt()), EntryBody.write(entry)));
        }
        var table = new EntryTable(connection, batch.patient());
        var sealed = new SealedDays(connection, batch.patient());
        List<Key> keys = candidates.stream().map(Candidate::key).distinct().toList();
        var stored = new HashMap<>(sealed.versions(keys));
        for (List<Key> chunk : chunks(keys)) {
            stored.putAll(table.versions(chunk));
        }
        var reconciler = new Reconciler(stored, repeat);
        List<Outcome> outcomes = reconciler.reconcile(candidates);
        List<Placed> rows = reconciler.inserts().stream()
                .map(insert -> placed(insert, candidates, entries))
                .toList();
        for (List<Placed> chunk : chunks(sealed.open(reconciler.inserts().stream()
                .map(insert -> candidates.get(insert.candidate()).key())
                .toList()))) {
            table.insert(chunk);
        }
        for (List<Placed> chunk : chunks(rows)) {
            table.insert(chunk);
        }
        table.layOut(reconciler.touched());
        return outcomes;
    }

    private static Placed placed(Reconciler.Insert insert, List<Candidate> candidates, List<Entry> entries) {
        Candidate candidate = candidates.get(insert.candidate());
        Entry entry = entries.get(insert.candidate());
        Provenance from = entry.provenance();
        var revision = new Revision(
                candidate.key().effective(),
                insert.revision(),
                candidate.content(),
                entry.effective().zone().getId(),
                from.method(),
                candidate.receivedAt(),
                insert.supersededAt(),
                from.payload(),
                from.pointer(),
                from.sentValue(),
                from.sentUnit());
        return new Placed(candidate.key().series(), revision);
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
