package io.epione.profile.store;

import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Batch;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.person.PatientId;
import io.epione.profile.store.EntryTable.Placed;
import io.epione.profile.store.Reconciler.Candidate;
import io.epione.profile.store.Reconciler.Key;
import io.epione.profile.store.Reconciler.Version;
import io.epione.profile.store.Stretches.Found;
import io.epione.profile.store.Stretches.Stretch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** One delivery on its way into the table: what there is of its keys, and what becomes of its entries. Not thread-safe. */
final class Incoming {
    private final Batch batch;
    private final List<Candidate> candidates;
    private final Map<Integer, Stretch> stretches = new LinkedHashMap<>();
    private final List<Placed> rows = new ArrayList<>();
    private List<Key> touched = List.of();

    /** @param series of each entry the number of its series */
    Incoming(Batch batch, int[] series) {
        this.batch = batch;
        this.candidates = new ArrayList<>(series.length);
        for (int i = 0; i < series.length; i++) {
            Entry entry = batch.entries().get(i);
            var key = new Key(series[i], Texts.storable(entry.effective().start()));
            candidates.add(new Candidate(key, Texts.storable(entry.provenance().receivedAt()), EntryBody.write(entry)));
            stretches.merge(
                    key.series(),
                    new Stretch(batch.patient(), key.series(), key.effective(), key.effective()),
                    (known, one) -> known.and(one.first()));
        }
    }

    PatientId patient() {
        return batch.patient();
    }

    /** Where it writes to, each series once. */
    List<Stretch> stretches() {
        return List.copyOf(stretches.values());
    }

    /**
     * Decides what becomes of its entries; days that it writes to are opened.
     *
     * @param found what there is of each of {@link #stretches}
     */
    Appended reconcile(Connection connection, List<Found> found, boolean repeat) throws SQLException {
        Map<Key, List<Version>> stored = new HashMap<>();
        var sealed = new SealedDays(connection, patient());
        List<Key> inSealed = keys(found, Found::sealed);
        if (!inSealed.isEmpty()) {
            stored.putAll(sealed.versions(inSealed));
        }
        List<Key> inRows = keys(found, Found::rows);
        if (!inRows.isEmpty()) {
            stored.putAll(new EntryTable(connection).versions(patient(), inRows));
        }
        var reconciler = new Reconciler(stored, repeat);
        var appended = new Appended(reconciler.reconcile(candidates));
        rows.addAll(sealed.open(reconciler.inserts().stream()
                .map(insert -> candidates.get(insert.candidate()).key())
                .toList()));
        reconciler.inserts().forEach(insert -> rows.add(placed(insert)));
        touched = reconciler.touched();
        return appended;
    }

    private List<Key> keys(List<Found> found, Predicate<Found> wanted) {
        Set<Integer> series = new HashSet<>();
        int at = 0;
        for (int number : stretches.keySet()) {
            if (wanted.test(found.get(at++))) {
                series.add(number);
            }
        }
        return series.isEmpty()
                ? List.of()
                : candidates.stream()
                        .map(Candidate::key)
                        .filter(key -> series.contains(key.series()))
                        .distinct()
                        .toList();
    }

    /** What is to be written. */
    List<Placed> rows() {
        return rows;
    }

    /** Keys whose times of knowing are to be laid out anew. */
    List<Key> touched() {
        return touched;
    }

    private Placed placed(Reconciler.Insert insert) {
        Candidate candidate = candidates.get(insert.candidate());
        Entry entry = batch.entries().get(insert.candidate());
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
        return new Placed(patient(), candidate.key().series(), revision);
    }
}
