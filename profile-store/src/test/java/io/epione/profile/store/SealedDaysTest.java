package io.epione.profile.store;

import static io.epione.profile.observation.Appended.Outcome.CORRECTED;
import static io.epione.profile.observation.Appended.Outcome.DUPLICATE;
import static io.epione.profile.observation.Appended.Outcome.STORED;
import static io.epione.profile.store.Profiles.NOON;
import static io.epione.profile.store.Profiles.minutesAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Batch;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.snapshot.EntrySearch.Criteria;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import io.epione.profile.snapshot.ProfileReader.Query;
import io.epione.profile.store.Reconciler.Key;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealedDaysTest {
    private static final Duration WEEK = Duration.ofDays(7);

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

    private static List<String> texts(PreparedStatement select) throws SQLException {
        var texts = new ArrayList<String>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
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

    @Test
    void aDayIsSealedOnceNothingCameForAWhileAndOpenedByWhatComes() throws SQLException {
        var early = ana.delivery("a").receivedAt(NOON.minus(WEEK).minusSeconds(1));
        early.push(day(early, 20), "early");
        var late = ana.delivery("b").receivedAt(NOON.minus(WEEK));
        late.push(day(late, 20), "late");
        var archive = new PostgresArchive(TestDatabase.source());
        assertThat(archive.seal(ana.patient, NOON.minus(WEEK), 10)).isEqualTo(1);
        assertThat(archive.seal(ana.patient, NOON.minus(WEEK), 10)).isZero();
        assertThat(hotRows()).isEqualTo(48);

        var again = ana.delivery("a").receivedAt(NOON);
        assertThat(again.push(day(again, 20), "again").outcomes()).containsOnly(DUPLICATE);
        assertThat(hotRows()).as("what is known already opens nothing").isEqualTo(48);

        var correction = ana.delivery("a").receivedAt(NOON);
        Instant moment = early(20);
        assertThat(correction
                        .push(correction.glucose(moment, 55), correction.glucose(moment.plusSeconds(1), 56))
                        .outcomes())
                .containsExactly(CORRECTED, STORED);
        assertThat(hotRows()).isEqualTo(98);
        assertThat(archive.seal(ana.patient, NOON.minus(WEEK), 10)).isZero();
        assertThat(archive.seal(ana.patient, NOON.plusSeconds(1), 10)).isEqualTo(2);
        assertThat(hotRows()).isZero();
    }

    @Test
    void thePeopleOfTheSealedTestsHaveNoRows() throws SQLException {
        var person = Profiles.aSealedPerson();
        var push = person.delivery("a");
        push.push(push.glucose(minutesAgo(10), 100), push.observation("29463-7", minutesAgo(5), 70, "kg"));
        assertThat(hotRows(person)).isZero();
    }

    @Test
    void aDayOfFewEntriesStaysAsItIs() throws SQLException {
        var push = ana.delivery("a");
        push.push(push.glucose(minutesAgo(10), 100), push.observation("29463-7", minutesAgo(5), 70, "kg"));
        assertThat(new PostgresArchive(TestDatabase.source()).seal(ana.patient, NOON.plus(WEEK), 10))
                .isZero();
        assertThat(hotRows()).isEqualTo(2);
    }

    @Test
    void noMoreDaysThanAskedAreSealedAtOnceTheOldestFirst() throws SQLException {
        var push = ana.delivery("a").receivedAt(minutesAgo(1));
        for (int daysAgo = 1; daysAgo <= 3; daysAgo++) {
            push.push(day(push, daysAgo), "day " + daysAgo);
        }
        var archive = new PostgresArchive(TestDatabase.source());
        assertThat(archive.seal(ana.patient, NOON, 2)).isEqualTo(2);
        assertThat(ana.reader
                        .observations(ana.everything(), new Query(null, null, null, 1000, null))
                        .items())
                .hasSize(3 * 48);
        assertThat(hotRows()).isEqualTo(48);
        assertThat(archive.seal(ana.patient, NOON, 2)).isEqualTo(1);
    }

    @Test
    void anAbortedSealingOrOpeningLosesNothing() throws SQLException {
        var push = ana.delivery("a").receivedAt(minutesAgo(1));
        push.push(day(push, 2), "day");
        String before = RepeatedDeliveriesTest.fingerprint(ana);
        abort(source -> new PostgresArchive(source).seal(ana.patient, NOON, 10));
        assertThat(hotRows()).isEqualTo(48);
        assertThat(RepeatedDeliveriesTest.fingerprint(ana)).isEqualTo(before);

        ana.seal();
        var late = ana.delivery("a").glucose(early(2), 55);
        var raw = new RawPayload(UUID.randomUUID(), ana.patient, "csv", "tester", "text/csv", new byte[0], NOON);
        abort(source -> new PostgresObservationLog(source, ana.catalog)
                .append(new Batch(ana.patient, raw, List.of(late), List.of())));
        assertThat(hotRows()).isZero();
        assertThat(RepeatedDeliveriesTest.fingerprint(ana)).isEqualTo(before);
    }

    private interface Work {
        void on(OneConnection source);
    }

    private static void abort(Work work) throws SQLException {
        try (var connection = TestDatabase.source().getConnection()) {
            connection.setAutoCommit(false);
            work.on(new OneConnection(connection));
            connection.rollback();
        }
    }

    @Test
    void rowsAndSealedDaysAreReadAsOne() {
        var other = Profiles.aPerson();
        for (Profiles person : List.of(ana, other)) {
            for (int daysAgo = 1; daysAgo <= 12; daysAgo++) {
                for (String source : List.of("a", "b")) {
                    var push = person.delivery(source).receivedAt(NOON.minus(Duration.ofDays(daysAgo - 1)));
                    push.push(day(push, daysAgo), source + daysAgo);
                }
                var correction = person.delivery("a").receivedAt(NOON.minus(Duration.ofHours(24L * daysAgo - 30)));
                correction.push(correction.glucose(early(daysAgo), 50 + daysAgo));
            }
        }
        assertThat(new PostgresArchive(TestDatabase.source()).seal(ana.patient, NOON.minus(Duration.ofDays(5)), 100))
                .isPositive();
        for (int daysAgo = 0; daysAgo < 13; daysAgo++) {
            Instant then = NOON.minus(Duration.ofDays(daysAgo));
            assertThat(amounts(ana.snapshot(then).recentGlucose()))
                    .isEqualTo(amounts(other.snapshot(then).recentGlucose()));
            assertThat(ana.snapshot(then).quantity("glucose").latest().map(e -> e.value()))
                    .isEqualTo(other.snapshot(then).quantity("glucose").latest().map(e -> e.value()));
            assertThat(ana.reader.glucose(ana.everything(), NOON.minus(Duration.ofDays(20)), then, then))
                    .isEqualTo(other.reader.glucose(other.everything(), NOON.minus(Duration.ofDays(20)), then, then));
        }
        assertThat(pages(ana, 37)).hasSize(12 * 2 * 48).isEqualTo(pages(other, 1000));
        for (boolean rising : new boolean[] {true, false}) {
            for (Span span : List.of(
                    Span.ALWAYS, new Span(early(8), early(3), null, null), new Span(null, null, early(8), early(3)))) {
                assertThat(found(ana, span, rising, 41))
                        .isEqualTo(found(other, span, rising, 1000))
                        .isNotEmpty();
            }
        }
    }

    private static List<String> amounts(List<?> points) {
        return points.stream().map(Object::toString).toList();
    }

    private static List<String> pages(Profiles person, int limit) {
        var read = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = person.reader.observations(person.everything(), new Query(null, null, null, limit, cursor));
            page.items().forEach(o -> read.add(words(o)));
            cursor = page.next();
        } while (cursor != null);
        return read;
    }

    private static List<String> found(Profiles person, Span span, boolean rising, int limit) {
        var search = new PostgresEntrySearch(TestDatabase.source(), person.catalog);
        var read = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var criteria = new Criteria(_ -> new Wanted.All(), Set.of(), span, rising, limit, 0, cursor);
            var page = search.find(person.everything(), criteria);
            page.items().forEach(entry -> read.add(words((Entry.Observation) entry)));
            cursor = page.next();
        } while (cursor != null);
        var skipping = new Criteria(_ -> new Wanted.All(), Set.of(), span, rising, 5, 100, null);
        assertThat(search.find(person.everything(), skipping).items().stream().map(e -> words((Entry.Observation) e)))
                .isEqualTo(read.subList(100, 105));
        assertThat(search.count(person.everything(), skipping)).isEqualTo(read.size());
        return read;
    }

    private static String words(Entry.Observation o) {
        return o.effective() + " " + o.value() + " " + o.provenance().source() + " "
                + o.provenance().receivedAt();
    }

    @Test
    void bytesOfDeliveriesAreForgottenButNotThatTheyCame() {
        var old = ana.delivery("a").receivedAt(minutesAgo(9));
        old.push(List.of(old.glucose(minutesAgo(10), 100)), "old");
        var repeated = ana.delivery("a").receivedAt(minutesAgo(9));
        repeated.push(List.of(repeated.glucose(minutesAgo(11), 100)), "repeated");
        var repeat = ana.delivery("a").receivedAt(minutesAgo(3));
        repeat.push(List.of(), "repeated");
        var held = ana.delivery("a").receivedAt(minutesAgo(9));
        held.push(List.of(), "held", List.of(new Quarantined(0, "/0", "time", "No time.")));
        var archive = new PostgresArchive(TestDatabase.source());
        assertThat(archive.forget(ana.patient, minutesAgo(5), 10)).isEqualTo(1);
        assertThat(archive.forget(ana.patient, minutesAgo(5), 10)).isZero();
        assertThat(kept(old)).isFalse();
        assertThat(kept(repeated)).isTrue();
        assertThat(kept(held)).isTrue();

        var again = ana.delivery("a").receivedAt(minutesAgo(1));
        assertThat(again.push(List.of(again.glucose(minutesAgo(10), 90)), "old").outcomes())
                .containsExactly(CORRECTED);
        assertThat(kept(old)).isTrue();
        assertThat(kept(again)).isTrue();
    }

    private boolean kept(Profiles.Delivery delivery) {
        return ana.quarantine
                .payload(ana.patient, delivery.provenance("").payload())
                .isPresent();
    }

    @Test
    void whoReadsWhileDaysAreSealedAndOpenedMissesNothingAndSeesNothingTwice() throws Exception {
        var push = ana.delivery("a").receivedAt(minutesAgo(1)).method("cgm");
        push.push(day(push, 1), "day");
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                var connection = TestDatabase.source().getConnection()) {
            Future<?> writing = threads.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    ana.seal();
                    var correction =
                            ana.delivery("a").receivedAt(NOON.plusSeconds(i)).method("cgm");
                    correction.push(correction.glucose(early(1), 60 + i));
                }
            });
            connection.setAutoCommit(false); // a caller's transaction, which sees what others commit meanwhile
            var reader = new PostgresProfileReader(new OneConnection(connection), ana.catalog);
            do {
                assertThat(reader.glucose(ana.everything(), early(2), NOON, NOON.plusSeconds(99)))
                        .hasSize(48);
                assertThat(reader.observations(ana.everything(), new Query(null, null, null, 100, null))
                                .items())
                        .hasSize(48);
            } while (!writing.isDone());
            writing.get();
        }
    }

    private static Instant early(int daysAgo) {
        return Instant.parse("2026-11-24T00:00:00Z").minus(Duration.ofDays(daysAgo));
    }

    /** Every half hour, so that a day is worth sealing. */
    private static List<Entry> day(Profiles.Delivery push, int daysAgo) {
        var readings = new ArrayList<Entry>();
        for (int i = 0; i < 48; i++) {
            readings.add(push.glucose(early(daysAgo).plus(Duration.ofMinutes(30L * i)), 100 + i % 7 + daysAgo));
        }
        return readings;
    }

    private long hotRows() throws SQLException {
        return hotRows(ana);
    }

    private static long hotRows(Profiles person) throws SQLException {
        try (var connection = TestDatabase.source().getConnection();
                var select = connection.prepareStatement("select count(*)::text from entry where patient = ?")) {
            select.setString(1, person.patient.value());
            return Long.parseLong(texts(select).getFirst());
        }
    }
}
