package io.epione.profile.store;

import static io.epione.profile.observation.Appended.Outcome.CORRECTED;
import static io.epione.profile.observation.Appended.Outcome.DUPLICATE;
import static io.epione.profile.store.Profiles.NOON;
import static io.epione.profile.store.Profiles.minutesAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.snapshot.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {
    private final Profiles ana = person();

    Profiles person() {
        return Profiles.aPerson();
    }

    @Test
    void whatWasTakenBackCountsNoMoreAndStaysInTheHistory() {
        Entry low = pushed(minutesAgo(9), minutesAgo(10), 40);
        pushed(minutesAgo(9), minutesAgo(15), 95);
        assertThat(withdrawn(minutesAgo(5), low)).isEqualTo(1);

        assertThat(glucose(NOON)).contains(95.0);
        assertThat(ana.snapshot(NOON).recentGlucose()).hasSize(1);
        assertThat(glucose(minutesAgo(6))).as("as it was known then").contains(40.0);
        assertThat(withdrawn(minutesAgo(4), low)).as("once").isZero();
    }

    @Test
    void neitherARepeatNorALateDeliveryBringsItBack() {
        var first = ana.delivery("a").receivedAt(minutesAgo(9));
        first.push(List.of(first.glucose(minutesAgo(10), 40)), "bytes");
        withdrawn(minutesAgo(5), first.glucose(minutesAgo(10), 40));

        var repeat = ana.delivery("a").receivedAt(minutesAgo(3));
        assertThat(repeat.push(List.of(repeat.glucose(minutesAgo(10), 40)), "bytes")
                        .outcomes())
                .containsExactly(DUPLICATE);
        pushed(minutesAgo(7), minutesAgo(10), 44);

        assertThat(glucose(NOON)).isEmpty();
        assertThat(ana.snapshot(NOON).quantity("glucose")).isInstanceOf(Fact.NotMeasured.class);
        assertThat(glucose(minutesAgo(6))).as("the late one counted until then").contains(44.0);
        assertThat(glucose(minutesAgo(8))).contains(40.0);
    }

    @Test
    void aDeliveryThatWasTakenBackAsAWholeIsNoRepeatWhenItIsSentAgain() {
        var first = ana.delivery("a").receivedAt(minutesAgo(9));
        first.push(List.of(first.glucose(minutesAgo(10), 104)), "bytes");
        Entry reading = first.glucose(minutesAgo(10), 104);
        withdrawn("csv-undo", minutesAgo(5), reading);
        assertThat(glucose(minutesAgo(4))).isEmpty();

        var again = ana.delivery("a").receivedAt(minutesAgo(3));
        again.push(List.of(again.glucose(minutesAgo(10), 104)), "bytes");
        assertThat(glucose(NOON)).contains(104.0);
        withdrawn(minutesAgo(2), reading);
        var third = ana.delivery("a").receivedAt(minutesAgo(1));
        third.push(List.of(third.glucose(minutesAgo(10), 104)), "bytes");
        assertThat(glucose(NOON)).as("a repeat of the second").isEmpty();
    }

    @Test
    void whatItsSenderWritesAnewCountsAgainAndTheGapBetweenStays() {
        Entry reading = pushed(minutesAgo(9), minutesAgo(10), 104);
        withdrawn(minutesAgo(6), reading);
        var anew = ana.delivery("a").receivedAt(minutesAgo(3));
        assertThat(anew.push(anew.glucose(minutesAgo(10), 104)).outcomes()).containsExactly(CORRECTED);

        assertThat(glucose(NOON)).contains(104.0);
        assertThat(glucose(minutesAgo(5))).isEmpty();
        assertThat(glucose(minutesAgo(7))).contains(104.0);
    }

    @Test
    void ofSeveralCorrectionsNoneIsLeft() {
        pushed(minutesAgo(9), minutesAgo(10), 40);
        pushed(minutesAgo(8), minutesAgo(10), 60);
        Entry last = pushed(minutesAgo(7), minutesAgo(10), 80);
        assertThat(withdrawn(minutesAgo(5), last)).isEqualTo(1);

        assertThat(glucose(NOON)).isEmpty();
        assertThat(glucose(minutesAgo(6))).contains(80.0);
    }

    private Entry pushed(Instant received, Instant at, double amount) {
        var delivery = ana.delivery("a").receivedAt(received);
        Entry entry = delivery.glucose(at, amount);
        delivery.push(entry);
        return entry;
    }

    private int withdrawn(Instant at, Entry... entries) {
        return withdrawn("withdrawal", at, entries);
    }

    private int withdrawn(String format, Instant at, Entry... entries) {
        var request = new RawPayload(
                UUID.randomUUID(),
                ana.patient,
                format,
                "tester",
                "text/plain",
                ("DELETE " + at).getBytes(StandardCharsets.UTF_8),
                at);
        int withdrawn = ana.log.withdraw(request, List.of(entries));
        ana.rest();
        return withdrawn;
    }

    private Optional<Double> glucose(Instant asOf) {
        return ana.snapshot(asOf)
                .quantity("glucose")
                .latest()
                .map(e -> e.value().amount());
    }
}
