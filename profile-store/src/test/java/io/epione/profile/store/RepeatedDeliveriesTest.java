package io.epione.profile.store;

import static io.epione.profile.observation.Appended.Outcome.CORRECTED;
import static io.epione.profile.observation.Appended.Outcome.DUPLICATE;
import static io.epione.profile.observation.Appended.Outcome.STORED;
import static io.epione.profile.store.Profiles.NOON;
import static io.epione.profile.store.Profiles.minutesAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileReader.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepeatedDeliveriesTest {
    private final Profiles ana = person();

    Profiles person() {
        return Profiles.aPerson();
    }

    @Test
    void theSameValueAgainIsADuplicateAndAnotherOneACorrection() {
        var first = ana.delivery("a").receivedAt(minutesAgo(9));
        assertThat(first.push(first.glucose(minutesAgo(10), 100)).outcomes()).containsExactly(STORED);

        var again = ana.delivery("a").receivedAt(minutesAgo(8));
        assertThat(again.push(again.glucose(minutesAgo(10), 100)).outcomes()).containsExactly(DUPLICATE);

        var other = ana.delivery("a").receivedAt(minutesAgo(7));
        assertThat(other.push(other.glucose(minutesAgo(10), 101)).outcomes()).containsExactly(CORRECTED);
        assertThat(glucose(NOON)).isEqualTo(101);
    }

    @Test
    void aReadingKeepsItsIdentityBySourceDeviceCodeAndTime() {
        var push = ana.delivery("a");
        var phone = ana.delivery("a").by("phone");
        assertThat(push.push(
                                push.glucose(minutesAgo(10), 100),
                                phone.glucose(minutesAgo(10), 100),
                                push.observation("99504-3", minutesAgo(10), 100, "mg/dL"),
                                push.glucose(minutesAgo(5), 100))
                        .outcomes())
                .containsOnly(STORED);
    }

    @Test
    void duplicatesWithinOneDeliveryAreCountedOnce() {
        var push = ana.delivery("a");
        var one = push.glucose(minutesAgo(10), 100);
        assertThat(push.push(one, one, push.glucose(minutesAgo(10), 90), one).outcomes())
                .containsExactly(STORED, DUPLICATE, CORRECTED, DUPLICATE);
        assertThat(ana.reader
                        .observations(ana.everything(), new Query(null, null, null, 10, null))
                        .items())
                .hasSize(1);
    }

    @Test
    void oneDeliveryThatContradictsItselfEndsTheSameInAnyOrder() {
        var one = person();
        var other = person();
        var forward = one.delivery("a");
        forward.push(forward.glucose(minutesAgo(10), 90), forward.glucose(minutesAgo(10), 100));
        var backward = other.delivery("a");
        backward.push(backward.glucose(minutesAgo(10), 100), backward.glucose(minutesAgo(10), 90));

        assertThat(fingerprint(one)).isEqualTo(fingerprint(other));
        var shuffledAgain = one.delivery("a").receivedAt(NOON.plusSeconds(5));
        assertThat(shuffledAgain
                        .push(shuffledAgain.glucose(minutesAgo(10), 100), shuffledAgain.glucose(minutesAgo(10), 90))
                        .outcomes())
                .containsOnly(DUPLICATE);
        assertThat(fingerprint(one)).isEqualTo(fingerprint(other));
    }

    @Test
    void theSameBytesAgainNeverBringBackWhatWasCorrected() {
        var first = ana.delivery("a").receivedAt(minutesAgo(9));
        first.push(List.of(first.glucose(minutesAgo(10), 40)), "bytes");
        var correction = ana.delivery("a").receivedAt(minutesAgo(8));
        correction.push(List.of(correction.glucose(minutesAgo(10), 104)), "other bytes");

        var repeat = ana.delivery("a").receivedAt(minutesAgo(7));
        assertThat(repeat.push(List.of(repeat.glucose(minutesAgo(10), 40)), "bytes")
                        .outcomes())
                .containsExactly(DUPLICATE);
        assertThat(glucose(NOON)).isEqualTo(104);
    }

    @Test
    void aNewDeliveryMayCorrectBack() {
        for (double amount : new double[] {40, 104, 40}) {
            var push = ana.delivery("a").receivedAt(NOON.plusSeconds((long) amount % 7 + 1));
            push.push(push.glucose(minutesAgo(10), amount));
        }
        var last = ana.delivery("a").receivedAt(NOON.plusSeconds(60));
        assertThat(last.push(last.glucose(minutesAgo(10), 40)).outcomes()).hasSize(1);
        assertThat(glucose(NOON.plusSeconds(61))).isEqualTo(40);
    }

    @Test
    void ofTwoValuesTheOneReceivedLaterCountsWhicheverIsStoredFirst() {
        var late = ana.delivery("a").receivedAt(minutesAgo(1));
        late.push(late.glucose(minutesAgo(10), 104));
        var early = ana.delivery("a").receivedAt(minutesAgo(5));
        early.push(early.glucose(minutesAgo(10), 40));
        var between = ana.delivery("a").receivedAt(minutesAgo(3));
        between.push(between.glucose(minutesAgo(10), 70));

        assertThat(glucose(NOON)).isEqualTo(104);
        assertThat(glucose(minutesAgo(2))).isEqualTo(70);
        assertThat(glucose(minutesAgo(4))).isEqualTo(40);
        assertThat(ana.snapshot(minutesAgo(6)).quantity("glucose")).isInstanceOf(Fact.NotMeasured.class);
    }

    @Test
    void aRepeatStillStoresWhatWasNotStoredBefore() {
        var first = ana.delivery("a").receivedAt(minutesAgo(9));
        first.push(List.of(first.glucose(minutesAgo(10), 100)), "bytes");
        var repeat = ana.delivery("a").receivedAt(minutesAgo(1));
        assertThat(repeat.push(List.of(repeat.glucose(minutesAgo(10), 100), repeat.glucose(minutesAgo(5), 99)), "bytes")
                        .outcomes())
                .containsExactly(DUPLICATE, STORED);
    }

    @Test
    void tripledAndShuffledDeliveriesEndInTheSameProfile() {
        var inOrder = person();
        var push = inOrder.delivery("nightscout/xdrip");
        push.push(readings(push, 300), "all");
        String expected = fingerprint(inOrder);

        for (int seed = 1; seed <= 5; seed++) {
            var random = new Random(seed);
            var shuffled = person();
            var pieces = new ArrayList<List<? extends Entry>>();
            var source = shuffled.delivery("nightscout/xdrip");
            for (int copy = 0; copy < 3; copy++) {
                var readings = new ArrayList<>(readings(source, 300));
                Collections.shuffle(readings, random);
                for (int from = 0; from < readings.size(); from += 47) {
                    pieces.add(readings.subList(from, Math.min(from + 47, readings.size())));
                }
            }
            Collections.shuffle(pieces, random);
            int stored = 0;
            for (List<? extends Entry> piece : pieces) {
                var delivery = shuffled.delivery("nightscout/xdrip");
                stored += delivery.push(piece, UUID.randomUUID().toString()).count(STORED);
            }
            assertThat(stored).isEqualTo(300);
            assertThat(fingerprint(shuffled)).isEqualTo(expected);
        }
    }

    private static List<Entry.Observation> readings(Profiles.Delivery push, int count) {
        var readings = new ArrayList<Entry.Observation>();
        for (int i = 0; i < count; i++) {
            readings.add(push.glucose(minutesAgo(5 * i), 80 + 40 * Math.sin(i / 9.0)));
        }
        return readings;
    }

    private double glucose(Instant asOf) {
        return ana.snapshot(asOf)
                .quantity("glucose")
                .latest()
                .map(e -> e.value().amount())
                .orElseThrow();
    }

    /** Everything a reader can see, in words. */
    static String fingerprint(Profiles person) {
        var text = new StringBuilder();
        var page = person.reader.observations(person.everything(), new Query(null, null, null, 1000, null));
        for (Entry.Observation o : page.items()) {
            text.append(o.effective()).append(o.code()).append(o.value()).append('\n');
        }
        var snapshot = person.snapshot(NOON.plusSeconds(3600));
        snapshot.quantities().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(e -> text.append(e.getKey())
                        .append(e.getValue().state())
                        .append(e.getValue().latest().map(v -> v.value()).orElse(Quantity.of(0, "")))
                        .append('\n'));
        return text.append(snapshot.recentGlucose()).toString();
    }
}
