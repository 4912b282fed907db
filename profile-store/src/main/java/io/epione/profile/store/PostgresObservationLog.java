package io.epione.profile.store;

import io.epione.profile.consent.Layers;
import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Batch;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.ObservationLog;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.PatientId;
import io.epione.profile.store.EntryTable.Placed;
import io.epione.profile.store.PayloadTable.Digested;
import io.epione.profile.store.PayloadTable.First;
import io.epione.profile.store.Reconciler.Key;
import io.epione.profile.store.Stretches.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The memory on PostgreSQL. What is appended at once is one transaction, all or nothing. Deliveries for one person are
 * stored one after the other, under a lock that ends with the transaction; those of different people do not wait for
 * each other. What becomes of a repeated, corrected or contradicting entry is decided by {@link Reconciler}.
 */
@ApplicationScoped
class PostgresObservationLog implements ObservationLog {
    private final Transactions transactions;
    private final SeriesDirectory directory;

    @Inject
    PostgresObservationLog(DataSource source, MeasureCatalog catalog) {
        this.transactions = new Transactions(source);
        this.directory = new SeriesDirectory(new Layers(catalog));
    }

    @Override
    public Appended append(Batch batch) {
        return transactions.write(connection -> {
            PersonLock.take(connection, batch.patient());
            return store(connection, List.of(batch)).getFirst();
        });
    }

    @Override
    public List<Appended> append(List<Batch> batches) {
        List<PatientId> people = batches.stream().map(Batch::patient).toList();
        return transactions.write(connection -> {
            PersonLock.take(connection, people);
            List<Appended> appended = new ArrayList<>(batches.size());
            for (List<Batch> run : Runs.of(batches)) {
                appended.addAll(store(connection, run));
            }
            return appended;
        });
    }

    @Override
    public int withdraw(RawPayload request, List<Entry> entries) {
        return transactions.write(connection -> {
            PersonLock.take(connection, request.patient());
            new PayloadTable(connection).keep(List.of(Digested.of(request)));
            int[] series = directory.open(connection, entries);
            List<Key> keys = IntStream.range(0, series.length)
                    .mapToObj(i -> new Key(
                            series[i], Texts.storable(entries.get(i).effective().start())))
                    .distinct()
                    .toList();
            var table = new EntryTable(connection);
            var sealed = new SealedDays(connection, request.patient());
            sealed.versions(keys);
            table.insert(sealed.open(keys));
            int withdrawn = new Withdrawals(connection, request).of(keys);
            table.layOut(request.patient(), keys);
            return withdrawn;
        });
    }

    /** Stores deliveries of which no two can say something about the same. */
    private List<Appended> store(Connection connection, List<Batch> run) throws SQLException {
        List<Incoming> incoming = incoming(connection, run);
        List<Found> found = Stretches.look(
                connection,
                incoming.stream().flatMap(each -> each.stretches().stream()).toList());
        if (run.size() > 1 && found.stream().anyMatch(Found::sealed)) {
            return oneByOne(connection, run);
        }
        List<@Nullable First> firsts = keep(connection, run);
        List<Appended> appended = new ArrayList<>(run.size());
        List<Placed> rows = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < run.size(); i++) {
            int stretches = incoming.get(i).stretches().size();
            appended.add(
                    incoming.get(i).reconcile(connection, found.subList(at, at + stretches), firsts.get(i) != null));
            rows.addAll(incoming.get(i).rows());
            at += stretches;
        }
        var table = new EntryTable(connection);
        table.insert(rows);
        for (Incoming each : incoming) {
            table.layOut(each.patient(), each.touched());
        }
        return appended;
    }

    /** What the first one opens of a sealed day has to be in the table when the next one looks. */
    private List<Appended> oneByOne(Connection connection, List<Batch> run) throws SQLException {
        List<Appended> appended = new ArrayList<>(run.size());
        for (Batch batch : run) {
            appended.addAll(store(connection, List.of(batch)));
        }
        return appended;
    }

    private static List<@Nullable First> keep(Connection connection, List<Batch> run) throws SQLException {
        var payloads = new PayloadTable(connection);
        List<@Nullable First> firsts = payloads.keep(
                run.stream().map(batch -> Digested.of(batch.payload())).toList());
        for (int i = 0; i < run.size(); i++) {
            First first = firsts.get(i);
            payloads.hold(run.get(i), first == null ? run.get(i).payload().id() : first.id());
        }
        return firsts;
    }

    private List<Incoming> incoming(Connection connection, List<Batch> run) throws SQLException {
        List<Entry> entries =
                run.stream().flatMap(batch -> batch.entries().stream()).toList();
        int[] series = entries.isEmpty() ? new int[0] : directory.open(connection, entries);
        List<Incoming> incoming = new ArrayList<>(run.size());
        int at = 0;
        for (Batch batch : run) {
            int size = batch.entries().size();
            incoming.add(new Incoming(batch, Arrays.copyOfRange(series, at, at + size)));
            at += size;
        }
        return incoming;
    }
}
