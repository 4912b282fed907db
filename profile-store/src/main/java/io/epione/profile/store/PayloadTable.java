package io.epione.profile.store;

import io.epione.profile.observation.Batch;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.RawPayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Keeps deliveries byte for byte, and their items that do not count. */
final class PayloadTable {
    private final Connection connection;

    PayloadTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * A delivery whose bytes came again.
     *
     * @param kept whether they are still there
     */
    record First(UUID id, boolean kept) {}

    /** The first delivery of the very same bytes through the same door by the same client, if there is one. */
    @Nullable
    First firstOf(RawPayload payload, byte[] digest) throws SQLException {
        try (var select = connection.prepareStatement("""
                select id, body is not null from raw_payload
                where patient = ? and digest = ? and format = ? and client = ? and repeat_of is null""")) {
            select.setString(1, payload.patient().value());
            select.setBytes(2, digest);
            select.setString(3, Texts.storable(payload.format()));
            select.setString(4, Texts.storable(payload.client()));
            try (var rows = select.executeQuery()) {
                return rows.next() ? new First(rows.getObject(1, UUID.class), rows.getBoolean(2)) : null;
            }
        }
    }

    void insert(RawPayload payload, byte[] digest, @Nullable First first) throws SQLException {
        if (first != null && !first.kept()) {
            keepAgain(payload, first.id());
        }
        try (var insert = connection.prepareStatement("""
                insert into raw_payload (patient, id, format, client, media_type, digest, body, repeat_of, received_at,
                                         number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?,
                        (select coalesce(max(number), 0) + 1 from raw_payload where patient = ?))
                on conflict do nothing""")) {
            insert.setString(1, payload.patient().value());
            insert.setObject(2, payload.id());
            insert.setString(3, Texts.storable(payload.format()));
            insert.setString(4, Texts.storable(payload.client()));
            insert.setString(5, Texts.storable(payload.mediaType()));
            insert.setBytes(6, digest);
            insert.setBytes(7, first == null ? gzip(payload.body()) : null);
            insert.setObject(8, first == null ? null : first.id());
            insert.setObject(9, Columns.time(Texts.storable(payload.receivedAt())));
            insert.setString(10, payload.patient().value());
            insert.executeUpdate();
        }
    }

    private void keepAgain(RawPayload payload, UUID first) throws SQLException {
        try (var update = connection.prepareStatement("update raw_payload set body = ? where patient = ? and id = ?")) {
            update.setBytes(1, gzip(payload.body()));
            update.setString(2, payload.patient().value());
            update.setObject(3, first);
            update.executeUpdate();
        }
    }

    /** A repeat holds the same items back as the first delivery did, so they are listed once, under the first. */
    void hold(Batch batch, UUID payload) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into quarantined (patient, payload, item, code, pointer, message, received_at, reading, nth)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            var seen = new HashMap<String, Integer>();
            for (Quarantined item : batch.quarantined()) {
                insert.setString(1, batch.patient().value());
                insert.setObject(2, payload);
                insert.setInt(3, item.index());
                insert.setString(4, Texts.storable(item.code()));
                insert.setString(5, Texts.storable(item.pointer()));
                insert.setString(6, Texts.storable(item.message()));
                insert.setObject(7, Columns.time(Texts.storable(batch.payload().receivedAt())));
                insert.setString(8, item.reading().isEmpty() ? null : Texts.storable(item.reading()));
                insert.setInt(9, seen.merge(item.index() + " " + item.code(), 1, Integer::sum) - 1);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static byte[] gzip(byte[] body) {
        var bytes = new ByteArrayOutputStream(body.length / 4 + 64);
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] gunzip(byte[] zipped) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
