package io.epione.profile.store;

import static io.epione.profile.observation.Appended.Outcome.DUPLICATE;
import static io.epione.profile.observation.Appended.Outcome.STORED;
import static io.epione.profile.store.Profiles.NOON;
import static io.epione.profile.store.Profiles.minutesAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.profile.ProfileUnavailable;
import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Batch;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.QuarantineLog.Decision;
import io.epione.profile.observation.QuarantineLog.Held;
import io.epione.profile.observation.QuarantineLog.State;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Comparator;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.ProfileReader.Query;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DeliveriesTest {
    private final Profiles ana = person();

    Profiles person() {
        return Profiles.aPerson();
    }

    @Test
    void everyKindOfValueComesBackAsItWasStored() {
        var push = ana.delivery("a").by("meter");
        var entries = List.of(
                push.observation(Profiles.GLUCOSE, minutesAgo(9), new Quantity(40, "mg/dL", Comparator.LESS)),
                push.observation(
                        Code.loinc("44260-8"),
                        minutesAgo(8),
                        new Value.Coded(new Code(Code.LOINC, "LA6569-3", "Several days"))),
                push.observation(
                        new Code(Code.EPIONE, "note", "Note"),
                        minutesAgo(7),
                        new Value.Text("dizzy \u20AC \uD83D\uDE00")),
                push.observation(
                        Code.loinc("85354-9"),
                        minutesAgo(6),
                        new Value.Components(List.of(
                                new Value.Component(Code.loinc("8480-6"), Quantity.of(120.5, "mm[Hg]")),
                                new Value.Component(
                                        Code.loinc("41904-4"),
                                        new Value.Components(List.of(new Value.Component(
                                                Code.loinc("8357-6"), new Value.Text("cuff")))))))));
        push.push(entries, "all");
        assertThat(all()).isEqualTo(entries.reversed());
        assertThat(push.push(entries, "again").outcomes()).containsOnly(DUPLICATE);
    }

    @Test
    void hostileTextsAreTextsAndNothingElse() {
        String hostile = "'); drop table entry; -- \" $1 {\"a\":1} \\x00";
        var push = ana.delivery(hostile).by(hostile).method(hostile);
        var entry = new Entry.Event(
                ana.patient,
                new Code(hostile, hostile, hostile),
                hostile,
                List.of(),
                EffectiveTime.at(minutesAgo(5), ZoneOffset.UTC),
                hostile,
                push.provenance(hostile));
        push.push(entry);
        assertThat(ana.snapshot().events()).containsExactly(entry);
        assertThat(ana.reader
                        .observations(ana.everything(), new Query(hostile, null, null, 10, null))
                        .items())
                .isEmpty();
    }

    @Test
    void textsTheDatabaseCannotHoldAreMendedAndKeepTheirIdentity() {
        String broken = "a\0b\uD800c";
        var push = ana.delivery(broken).by(broken).method(broken);
        var note = push.observation(new Code(Code.EPIONE, broken, broken), minutesAgo(5), new Value.Text(broken));
        assertThat(push.push(note).outcomes()).containsExactly(STORED);
        assertThat(push.push(note).outcomes()).containsExactly(DUPLICATE);
        assertThat(all()).singleElement().satisfies(o -> assertThat(o.value()).isEqualTo(new Value.Text("a\uFFFDb?c")));
    }

    @Test
    void aDeviceNameOfAnyLengthIsAnIdentity() {
        String name = "device ".repeat(20_000);
        var one = ana.delivery("a").by(name + "1");
        var two = ana.delivery("a").by(name + "2");
        assertThat(one.push(one.glucose(minutesAgo(5), 100)).outcomes()).containsExactly(STORED);
        assertThat(two.push(two.glucose(minutesAgo(5), 100)).outcomes()).containsExactly(STORED);
        assertThat(one.push(one.glucose(minutesAgo(5), 100)).outcomes()).containsExactly(DUPLICATE);
    }

    @Test
    void amountsAndMomentsAreKeptExactly() {
        var push = ana.delivery("a");
        double[] amounts = {0.1 + 0.2, -0.0, Double.MAX_VALUE, Double.MIN_VALUE, 1e-300, 98.6};
        for (int i = 0; i < amounts.length; i++) {
            push.push(push.observation("2093-3", minutesAgo(10).plusNanos(1000L * i + 999), amounts[i], "mg/dL"));
        }
        var stored = all().reversed();
        for (int i = 0; i < amounts.length; i++) {
            assertThat(((Quantity) stored.get(i).value()).amount()).isEqualTo(amounts[i] + 0.0);
            assertThat(stored.get(i).effective().start())
                    .isEqualTo(minutesAgo(10).plusNanos(1000L * i));
        }
    }

    @Test
    void aTimeNoCalendarHoldsIsRefusedAndNothingIsStored() {
        var push = ana.delivery("a");
        assertThatThrownBy(() -> push.push(
                        push.glucose(minutesAgo(5), 100),
                        push.observation(Profiles.GLUCOSE, Instant.MAX, Quantity.of(100, "mg/dL"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void theDeliveryIsKeptByteForByteAndARepeatRefersToIt() {
        var first = ana.delivery("a");
        first.push(List.of(first.glucose(minutesAgo(5), 100)), "the very bytes");
        var repeat = ana.delivery("a").receivedAt(NOON.plusSeconds(1));
        repeat.push(List.of(repeat.glucose(minutesAgo(5), 100)), "the very bytes");
        for (var push : List.of(first, repeat)) {
            RawPayload kept = ana.quarantine
                    .payload(ana.patient, push.provenance("").payload())
                    .orElseThrow();
            assertThat(new String(kept.body(), StandardCharsets.UTF_8)).isEqualTo("the very bytes");
            assertThat(kept.receivedAt()).isEqualTo(push.provenance("").receivedAt());
        }
        assertThat(ana.quarantine.payload(person().patient, first.provenance("").payload()))
                .isEmpty();
    }

    @Test
    void whatIsHeldBackIsListedOnceAndDecidedOnce() {
        var item = new Quarantined(3, "line:4", "implausible", "The value is outside the plausible range.", "{}");
        var push = ana.delivery("a");
        push.push(List.of(), "held", List.of(item, item));
        ana.delivery("a").push(List.of(), "held", List.of(item, item));
        assertThat(pending())
                .as("two readings of one item")
                .hasSize(2)
                .allSatisfy(held -> assertThat(held.item()).isEqualTo(item));

        Held first = pending().getFirst();
        ana.quarantine.decide(first, decision(State.DISCARDED));
        ana.quarantine.decide(first, decision(State.RELEASED));
        assertThat(pending()).hasSize(1).doesNotContain(first);
        assertThat(ana.quarantine.find(first.id()))
                .hasValueSatisfying(held -> assertThat(held.decision()).isEqualTo(decision(State.DISCARDED)));
        assertThat(ana.quarantine.of(ana.patient, push.provenance("").payload()))
                .extracting(Held::state)
                .containsExactlyInAnyOrder(State.DISCARDED, State.PENDING);
        assertThat(ana.snapshot().quantity("glucose").latest()).isEmpty();
    }

    @Test
    void whatIsHeldBackIsReadPageByPage() {
        var item = new Quarantined(0, "", "no-time", "There is no time.");
        for (int i = 0; i < 5; i++) {
            ana.delivery("a").push(List.of(), "held " + i, List.of(item));
        }
        List<Held> all = ana.quarantine.in(State.PENDING, null, 10_000);
        List<Held> paged = new ArrayList<>(ana.quarantine.in(State.PENDING, null, 2));
        for (var page = ana.quarantine.in(State.PENDING, paged.getLast(), 3);
                !page.isEmpty();
                page = ana.quarantine.in(State.PENDING, paged.getLast(), 3)) {
            paged.addAll(page);
        }
        assertThat(paged).containsSubsequence(all).doesNotHaveDuplicates();
    }

    private static Decision decision(State state) {
        return new Decision(state, NOON, "operator", "a test message", "", null);
    }

    private List<Held> pending() {
        return ana.quarantine.in(State.PENDING, null, 10_000).stream()
                .filter(held -> held.patient().equals(ana.patient))
                .toList();
    }

    @Test
    void theCallersTransactionDecides() throws SQLException {
        try (var connection = TestDatabase.source().getConnection()) {
            connection.setAutoCommit(false);
            var enlisted = new PostgresObservationLog(new OneConnection(connection), ana.catalog);
            var push = ana.delivery("a");
            var raw = new RawPayload(UUID.randomUUID(), ana.patient, "csv", "tester", "text/csv", new byte[0], NOON);
            enlisted.append(new Batch(ana.patient, raw, List.of(push.glucose(minutesAgo(5), 100)), List.of()));
            assertThat(all()).isEmpty();
            connection.rollback();
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsSaidWithoutTheData() {
        var nowhere = new org.postgresql.ds.PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {1});
        nowhere.setUser("secret-name");
        var log = new PostgresObservationLog(nowhere, ana.catalog);
        var push = ana.delivery("a");
        var raw = new RawPayload(UUID.randomUUID(), ana.patient, "csv", "tester", "text/csv", new byte[0], NOON);
        var batch = new Batch(ana.patient, raw, List.of(push.glucose(minutesAgo(5), 100)), List.of());
        assertThatThrownBy(() -> log.append(batch))
                .isInstanceOf(ProfileUnavailable.class)
                .hasMessageContaining("08001")
                .hasMessageNotContaining("secret");
    }

    @Test
    void deliveriesAtTheSameTimeStoreEveryReadingOnce() throws Exception {
        var tasks = new ArrayList<Callable<Appended>>();
        for (int copy = 0; copy < 8; copy++) {
            tasks.add(() -> {
                var push = ana.delivery("a");
                var readings = new ArrayList<Entry>();
                for (int i = 0; i < 50; i++) {
                    readings.add(push.glucose(minutesAgo(5 * i), 100 + i));
                }
                return push.push(readings, UUID.randomUUID().toString());
            });
        }
        int stored = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Appended> done : threads.invokeAll(tasks)) {
                stored += done.get().count(STORED);
            }
        }
        assertThat(stored).isEqualTo(50);
        assertThat(all()).hasSize(50);
    }

    @Test
    @Timeout(120)
    void fiftyDaysOfReadingsGoInAndComeOutInBoundedTime() {
        var push = ana.delivery("nightscout/xdrip").method("cgm");
        var readings = new ArrayList<Entry>();
        for (int i = 0; i < 14_400; i++) {
            readings.add(push.glucose(minutesAgo(5 * i), 90 + i % 100));
        }
        assertThat(push.push(readings, "all").count(STORED)).isEqualTo(14_400);
        assertThat(ana.delivery("a").push(readings, "again").count(DUPLICATE)).isEqualTo(14_400);
        assertThat(ana.snapshot().recentGlucose()).hasSize(289);
        assertThat(ana.reader.glucose(ana.everything(), NOON.minus(Duration.ofDays(60)), NOON, NOON))
                .hasSize(14_399);
    }

    private List<Entry.Observation> all() {
        return ana.reader
                .observations(ana.everything(), new Query(null, null, null, 1000, null))
                .items();
    }
}
