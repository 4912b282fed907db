package io.epione.profile.store;

import static io.epione.profile.store.Profiles.NOON;
import static io.epione.profile.store.Profiles.minutesAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.store.Reconciler.Key;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sealed days hold every column that the table has, as it was. */
class SealedColumnsTest {
    private final Profiles ana = Profiles.aPerson();

    @Test
    void everyColumnComesBackAsItWas() throws SQLException {
        var push = ana.delivery("a");
        push.push(push.glucose(minutesAgo(1), 100));
        try (var connection = TestDatabase.source().getConnection()) {
            connection.setAutoCommit(false);
            strange(connection, push.provenance("").payload());
            List<String> before = rows(connection);
            assertThat(before).hasSize(10);
            var days = new SealedDays(connection, ana.patient);
            days.seal(SealedDays.Day.of(1, NOON));
            assertThat(rows(connection)).isEmpty();

            assertThat(days.versions(List.of(new Key(1, Instant.parse("2026-11-24T00:00:00.000001Z")))))
                    .hasSize(1)
                    .allSatisfy((key, versions) -> assertThat(versions).hasSize(3));
            new EntryTable(connection).insert(days.open(List.of(new Key(1, NOON))));
            assertThat(rows(connection)).isEqualTo(before);
            connection.rollback();
        }
    }

    /** Rows nobody sends, but which the table can hold. */
    private void strange(Connection connection, UUID known) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into entry
                select ?, 1, t.*, 'cgm', n.received, n.superseded, n.payload, n.pointer, n.sent, n.unit
                from (values
                    (0, '2026-11-24T00:00:00Z'::timestamptz, 1, null::timestamptz, 'Z', '-0'::float8, null::text, null::text, null::json),
                    (1, '2026-11-24T00:00:00.000001Z', 0, '0001-01-01T00:00:00Z', 'Europe/Berlin', 1e-300, '', '<', null),
                    (2, '2026-11-24T00:00:00.000001Z', 1, '9999-12-31T23:59:59.999999Z', '+02:00', 1.7976931348623157e308, 'mg/dL', '', null),
                    (3, '2026-11-24T00:00:00.000001Z', 2, null, 'Europe/Berlin', 98.6, 'mg/dL', '', '{}'),
                    (4, '2026-11-24T02:59:59.123456Z', 7, null, 'America/New_York', null, null, null, ' {"b" : 1,  "a":"\u20AC \\u0041 \uD83D\uDE00"} '),
                    (5, '2026-11-24T12:00:00Z', 0, null, 'Z', 0.30000000000000004, '', '', ('"' || repeat('long ', 60000) || '"')::json),
                    (6, '2026-11-24T23:59:59.999999Z', 0, '2026-11-25T07:00:00Z', 'Z', 5e-324, '', '', 'null'),
                    (7, '2026-11-24T13:00:00Z', 0, null, 'Z', 4, '', '', null),
                    (8, '2026-11-24T14:00:00Z', 0, null, 'Z', 4, '', '', null))
                    v (i, effective, revision, effective_end, zone, amount, unit, comparator, body),
                lateral (select v.effective, v.revision, v.effective_end, v.zone, v.amount, v.unit, v.comparator, v.body) t,
                lateral (select '2026-11-24T11:22:33.444555Z'::timestamptz + v.i * interval '1 microsecond' as received,
                                case when v.i % 3 = 0 then '2031-01-01T00:00:00.1Z'::timestamptz end as superseded,
                                case when v.i = 7 then gen_random_uuid() else ?::uuid end as payload,
                                case v.i when 0 then '' when 1 then repeat('/x', 9000) else '/' || v.i end as pointer,
                                case v.i when 2 then null when 3 then '1.50' else v.i::text end as sent,
                                case when v.i > 3 then 'm\u00E9' end as unit) n
                """)) {
            insert.setString(1, ana.patient.value());
            insert.setObject(2, known);
            insert.executeUpdate();
        }
    }

    private List<String> rows(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                "select e::text from entry e where patient = ? order by series, effective, revision")) {
            select.setString(1, ana.patient.value());
            return texts(select);
        }
    }

    @Test
    void aBlockHoldsEveryColumnThatTheTableHas() throws SQLException {
        try (var connection = TestDatabase.source().getConnection();
                var select = connection.prepareStatement(
                        "select column_name from information_schema.columns where table_name = 'entry'")) {
            assertThat(texts(select))
                    .containsExactlyInAnyOrder(
                            "patient",
                            "series",
                            "effective",
                            "revision",
                            "effective_end",
                            "zone",
                            "amount",
                            "unit",
                            "comparator",
                            "body",
                            "method",
                            "received_at",
                            "superseded_at",
                            "payload",
                            "pointer",
                            "sent_value",
                            "sent_unit");
        }
    }

    private static List<String> texts(PreparedStatement select) throws SQLException {
        var texts = new ArrayList<String>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
