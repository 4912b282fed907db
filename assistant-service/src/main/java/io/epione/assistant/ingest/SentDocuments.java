package io.epione.assistant.ingest;

import io.epione.assistant.ingest.Sent.Pair;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Remembers which documents of its sender a delivery brought. Takes part in the running transaction. Thread-safe. */
@ApplicationScoped
class SentDocuments {
    /** By the numbers first: somebody may have sent a hundred thousand deliveries. */
    private static final String BY_NUMBERS = "(select * from sent_documents where documents && ? offset 0) d"
            + " where patient = any(?) and payload <> all(?)";

    private final DataSource database;

    @Inject
    SentDocuments(DataSource database) {
        this.database = database;
    }

    /** Notes the documents of deliveries. */
    void note(Collection<Sent> deliveries) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into sent_documents (documents, entries, first_at, last_at, patient, payload, source)
                        values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (Sent sent : deliveries) {
                List<Pair> pairs = sent.pairs();
                insert.setArray(
                        1,
                        numbers(connection, pairs.stream().map(Pair::document).toList()));
                insert.setArray(
                        2, numbers(connection, pairs.stream().map(Pair::entry).toList()));
                insert.setObject(3, sent.first().atOffset(ZoneOffset.UTC));
                insert.setObject(4, sent.last().atOffset(ZoneOffset.UTC));
                insert.setString(5, sent.patient().value());
                insert.setObject(6, sent.payload());
                insert.setString(7, sent.source());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new DocumentsFailure(e);
        }
    }

    /**
     * Deliveries of whichever source that brought one of the documents, of one of the people.
     *
     * @param but deliveries that are not asked about
     */
    List<Sent> with(Set<PatientId> people, Collection<Long> documents, Set<UUID> but) {
        return select(BY_NUMBERS, (connection, select) -> {
            select.setArray(1, numbers(connection, documents));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", people.stream().map(PatientId::value).toArray()));
            select.setArray(3, connection.createArrayOf("uuid", but.toArray()));
        });
    }

    /** Deliveries of a source that brought one of the entries, as one document or another. */
    List<Sent> saying(PatientId patient, String source, Collection<Long> entries) {
        return select("sent_documents where patient = ? and source = ? and entries && ?", (connection, select) -> {
            select.setString(1, patient.value());
            select.setString(2, source);
            select.setArray(3, numbers(connection, entries));
        });
    }

    private interface Arguments {
        void set(Connection connection, PreparedStatement select) throws SQLException;
    }

    private List<Sent> select(String from, Arguments arguments) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select patient, source, payload, documents, entries, first_at, last_at from " + from)) {
            arguments.set(connection, select);
            List<Sent> found = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Sent(
                            new PatientId(rows.getString(1)),
                            rows.getString(2),
                            rows.getObject(3, UUID.class),
                            pairs(rows.getArray(4), rows.getArray(5)),
                            rows.getObject(6, OffsetDateTime.class).toInstant(),
                            rows.getObject(7, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DocumentsFailure(e);
        }
    }

    /** Forgets of one delivery all but some of what it brought. */
    void keep(Sent delivery, Predicate<Pair> kept) {
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
            change.setString(++at, delivery.patient().value());
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
