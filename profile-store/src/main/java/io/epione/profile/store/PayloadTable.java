package io.epione.profile.store;

import io.epione.profile.Sha256;
import io.epione.profile.observation.Batch;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.RawPayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Keeps deliveries byte for byte, and their items that do not count. */
final class PayloadTable {
    /** Smaller ones would hardly become smaller. */
    private static final int WORTH_PACKING = 256;

    private static final int GZIP_FIRST = 0x1F;

    private final Connection connection;

    PayloadTable(Connection connection) {
        this.connection = connection;
    }

    /** A delivery with the SHA-256 of its bytes. */
    record Digested(RawPayload payload, byte[] digest) {
        static Digested of(RawPayload payload) {
            return new Digested(payload, Sha256.digest().digest(payload.body()));
        }
    }

    /**
     * A delivery whose bytes came again.
     *
     * @param kept whether they are still there
     */
    record First(UUID id, boolean kept) {}

    /** Keeps deliveries of which no two are the same; for each the first one of its bytes, null where it is that itself. */
    List<@Nullable First> keep(List<Digested> payloads) throws SQLException {
        List<@Nullable First> firsts = firsts(payloads);
        for (int i = 0; i < firsts.size(); i++) {
            First first = firsts.get(i);
            if (first != null && !first.kept()) {
                keepAgain(payloads.get(i).payload(), first.id());
            }
        }
        insert(payloads, firsts);
        return firsts;
    }

    /**
     * Of each the first delivery of the very same bytes through the same door by the same client, if there is one. What
     * came before that client took a delivery back there is no longer it: sent again, it is meant to count again.
     */
    private List<@Nullable First> firsts(List<Digested> payloads) throws SQLException {
        var firsts = new ArrayList<@Nullable First>(Collections.nCopies(payloads.size(), null));
        try (var select = connection.prepareStatement("""
                select k.n, f.id, f.kept
                from unnest(?::int[], ?::text[], ?::bytea[], ?::text[], ?::text[]) k (n, patient, digest, format, client)
                cross join lateral (
                    select id, body is not null as kept from raw_payload p
                    where p.patient = k.patient and p.digest = k.digest and p.format = k.format
                      and p.client = k.client and p.repeat_of is null
                      and not exists (
                          select 1 from raw_payload u
                          where u.patient = p.patient and u.client = p.client and u.format = p.format || '-undo'
                            and u.format like '%-undo' and u.received_at >= p.received_at)
                    offset 0) f""")) {
            var columns = new Arrays(select, payloads);
            columns.bind("int4", IntStream.range(0, payloads.size()).boxed().toArray());
            columns.text(payload -> payload.patient().value());
            columns.bind("bytea", payloads.stream().map(Digested::digest).toArray(byte[][]::new));
            columns.text(RawPayload::format);
            columns.text(RawPayload::client);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    firsts.set(rows.getInt(1), new First(rows.getObject(2, UUID.class), rows.getBoolean(3)));
                }
            }
        }
        return firsts;
    }

    private void insert(List<Digested> payloads, List<@Nullable First> firsts) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into raw_payload (patient, id, format, client, media_type, digest, body, repeat_of, received_at,
                                         number)
                select k.patient, k.id, k.format, k.client, k.media_type, k.digest, k.body, k.repeat_of, k.received_at,
                       coalesce(l.number, 0) + row_number() over (partition by k.patient order by k.n)
                from unnest(?::int[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[],
                            ?::uuid[], ?::text[]::timestamptz[])
                     k (n, patient, id, format, client, media_type, digest, body, repeat_of, received_at)
                left join lateral (select number from raw_payload p where p.patient = k.patient
                                   order by number desc limit 1) l on true
                on conflict do nothing""")) {
            var columns = new Arrays(insert, payloads);
            columns.bind("int4", IntStream.range(0, payloads.size()).boxed().toArray());
            columns.text(payload -> payload.patient().value());
            columns.bind(
                    "uuid", payloads.stream().map(each -> each.payload().id()).toArray());
            columns.text(RawPayload::format);
            columns.text(RawPayload::client);
            columns.text(RawPayload::mediaType);
            columns.bind("bytea", payloads.stream().map(Digested::digest).toArray(byte[][]::new));
            columns.bind(
                    "bytea",
                    IntStream.range(0, payloads.size())
                            .mapToObj(i -> firsts.get(i) == null
                                    ? packed(payloads.get(i).payload().body())
                                    : null)
                            .toArray(byte[][]::new));
            columns.bind(
                    "uuid",
                    firsts.stream()
                            .map(first -> first == null ? null : first.id())
                            .toArray());
            columns.text(payload -> Texts.storable(payload.receivedAt()).toString());
            insert.executeUpdate();
        }
    }

    private void keepAgain(RawPayload payload, UUID first) throws SQLException {
        try (var update = connection.prepareStatement("update raw_payload set body = ? where patient = ? and id = ?")) {
            update.setBytes(1, packed(payload.body()));
            update.setString(2, payload.patient().value());
            update.setObject(3, first);
            update.executeUpdate();
        }
    }

    /** A repeat holds the same items back as the first delivery did, so they are listed once, under the first. */
    void hold(Batch batch, UUID payload) throws SQLException {
        if (batch.quarantined().isEmpty()) {
            return;
        }
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

    /** By gzip, unless it is short and does not look like gzip itself. */
    private static byte[] packed(byte[] body) {
        if (body.length < WORTH_PACKING && (body.length == 0 || body[0] != GZIP_FIRST)) {
            return body;
        }
        var bytes = new ByteArrayOutputStream(body.length / 4 + 64);
        try (var zip = new QuickGzip(bytes)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Half the time of the usual level for a seventh more bytes. */
    private static final class QuickGzip extends GZIPOutputStream {
        private QuickGzip(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    static byte[] unpacked(byte[] packed) {
        if (packed.length == 0 || packed[0] != GZIP_FIRST) {
            return packed;
        }
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Binds one array after the other, one element for each delivery. */
    private static final class Arrays {
        private final PreparedStatement statement;
        private final List<Digested> payloads;
        private int parameter = 1;

        private Arrays(PreparedStatement statement, List<Digested> payloads) {
            this.statement = statement;
            this.payloads = payloads;
        }

        private void bind(String type, @Nullable Object[] values) throws SQLException {
            statement.setArray(parameter++, statement.getConnection().createArrayOf(type, values));
        }

        private void text(Function<RawPayload, String> value) throws SQLException {
            bind(
                    "text",
                    payloads.stream()
                            .map(each -> Texts.storable(value.apply(each.payload())))
                            .toArray());
        }
    }
}
