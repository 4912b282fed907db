package io.epione.assistant.ingest;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.PatientId;
import io.epione.signals.Intake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Remembers which documents of its sender a delivery brought. Takes part in the running transaction. Thread-safe. */
@ApplicationScoped
class SentDocuments {
    private final DataSource database;

    @Inject
    SentDocuments(DataSource database) {
        this.database = database;
    }

    /** A document and an entry that it brought, as {@link SentDocument} numbers them. */
    record Pair(long document, long entry) {}

    /**
     * What one delivery brought.
     *
     * @param first the earliest of the entries
     * @param last the latest of them
     */
    record Sent(UUID payload, List<Pair> pairs, Instant first, Instant last) {}

    /** Notes the documents of a delivery; readings without an identifier belong to none. */
    void note(Intake intake) {
        List<Pair> pairs = new ArrayList<>();
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        for (int i = 0; i < intake.readings().size(); i++) {
            String identifier = intake.readings().get(i).document();
            Entry entry = intake.batch().entries().get(i);
            if (!identifier.isEmpty()) {
                Instant at = entry.effective().start();
                pairs.add(new Pair(SentDocument.document(identifier), SentDocument.entry(entry.key())));
                first = at.isBefore(first) ? at : first;
                last = at.isAfter(last) ? at : last;
            }
        }
        if (!pairs.isEmpty()) {
            RawPayload raw = intake.batch().payload();
            String source = intake.batch().entries().getFirst().provenance().source();
            insert(raw.patient(), source, new Sent(raw.id(), pairs, first, last));
        }
    }

    private void insert(PatientId patient, String source, Sent sent) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into sent_documents (documents, entries, first_at, last_at, patient, payload, source)
                        values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setArray(
                    1,
                    numbers(
                            connection,
                            sent.pairs().stream().map(Pair::document).toList()));
            insert.setArray(
                    2,
                    numbers(connection, sent.pairs().stream().map(Pair::entry).toList()));
            insert.setObject(3, sent.first().atOffset(ZoneOffset.UTC));
            insert.setObject(4, sent.last().atOffset(ZoneOffset.UTC));
            insert.setString(5, patient.value());
            insert.setObject(6, sent.payload());
            insert.setString(7, source);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DocumentsFailure(e);
        }
    }

    /** Deliveries of a source that brought one of the documents. */
    List<Sent> with(PatientId patient, String source, Collection<Long> documents) {
        return select(patient, source, "documents && ?", documents);
    }

    /** Deliveries of a source that brought one of the entries, as one document or another. */
    List<Sent> saying(PatientId patient, String source, Collection<Long> entries) {
        return select(patient, source, "entries && ?", entries);
    }

    private List<Sent> select(PatientId patient, String source, String condition, Collection<Long> numbers) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select payload, documents, entries, first_at, last_at"
                        + " from sent_documents where patient = ? and source = ? and " + condition)) {
            select.setString(1, patient.value());
            select.setString(2, source);
            select.setArray(3, numbers(connection, numbers));
            List<Sent> found = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Sent(
                            rows.getObject(1, UUID.class),
                            pairs(rows.getArray(2), rows.getArray(3)),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            rows.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DocumentsFailure(e);
        }
    }

    /** Forgets of one delivery all but some of what it brought. */
    void keep(PatientId patient, Sent delivery, Predicate<Pair> kept) {
        List<Pair> left = delivery.pairs().stream().filter(kept).toList();
        if (left.size() == delivery.pairs().size()) {
            return;
        }
        String sql = left.isEmpty()
                ? "delete from sent_documents where patient = ? and payload = ?"
                : "update sent_documents set documents = ?, entries = ? where patient = ? and payload = ?";
        try (var connection = database.getConnection();
                var change = connection.prepareStatement(sql)) {
            int at = 0;
            if (!left.isEmpty()) {
                change.setArray(
                        ++at,
                        numbers(connection, left.stream().map(Pair::document).toList()));
                change.setArray(
                        ++at, numbers(connection, left.stream().map(Pair::entry).toList()));
            }
            change.setString(++at, patient.value());
            change.setObject(++at, delivery.payload());
            change.executeUpdate();
        } catch (SQLException e) {
            throw new DocumentsFailure(e);
        }
    }

    private static Array numbers(Connection connection, Collection<Long> numbers) throws SQLException {
        return connection.createArrayOf("int8", numbers.toArray());
    }

    private static List<Pair> pairs(Array documents, Array entries) throws SQLException {
        Long[] left = (Long[]) documents.getArray();
        Long[] right = (Long[]) entries.getArray();
        List<Pair> pairs = new ArrayList<>(left.length);
        for (int i = 0; i < left.length; i++) {
            pairs.add(new Pair(left[i], right[i]));
        }
        return pairs;
    }

    /** The database did not do what it was asked. */
    static final class DocumentsFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DocumentsFailure(SQLException cause) {
            super(cause);
        }
    }
}
