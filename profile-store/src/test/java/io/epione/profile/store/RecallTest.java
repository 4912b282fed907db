package io.epione.profile.store;

import static io.epione.profile.store.Profiles.NOON;
import static io.epione.profile.store.Profiles.minutesAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.DeviceRecall;
import io.epione.profile.observation.RecallLog.Concerned;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.Fact.State;
import io.epione.profile.snapshot.ProfileReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Recalls hold for everybody, so that each test has a lot of its own. */
class RecallTest {
    private final Profiles ana = Profiles.aPerson();
    private final String lot = "L" + UUID.randomUUID().toString().substring(0, 8);
    private final Profiles.Delivery sensor =
            ana.delivery("dexcom/pulseband").by("G7 lot-" + lot).method("cgm").receivedAt(minutesAgo(60));
    private final Profiles.Delivery other =
            ana.delivery("dexcom/pulseband").by("G7 lot-X9").method("cgm").receivedAt(minutesAgo(60));

    @AfterEach
    void everyRecallIsLifted() {
        ana.recalls.all().forEach(recall -> ana.recalls.lift(recall.id(), "tester"));
    }

    @Test
    void whatARecalledDeviceSaysIsNoMeasuredValueAndIsKeptWithTheFlag() {
        sensor.push(sensor.glucose(minutesAgo(61), 104));
        recall(lot, minutesAgo(120), null);

        var fact = ana.snapshot().quantity("glucose");
        assertThat(fact.measured()).isEmpty();
        assertThat(fact.latest()).isEmpty();
        assertThat(fact)
                .isInstanceOfSatisfying(
                        Fact.Conflicting.class,
                        conflicting -> assertThat(conflicting.recalled()).isTrue());
        assertThat(page().items()).singleElement().satisfies(reading -> {
            assertThat(reading.provenance().flags()).containsExactly("recalled");
            assertThat(reading.provenance().method()).isEqualTo("cgm recalled");
        });
        assertThat(glucose()).isEmpty();
    }

    @Test
    void aRecallThatIsLiftedLeavesNoTrace() {
        sensor.push(sensor.glucose(minutesAgo(10), 104));
        var before = ana.snapshot();
        UUID id = recall(lot, minutesAgo(120), null).id();
        assertThat(ana.snapshot().quantity("glucose").state()).isEqualTo(State.CONFLICTING);
        assertThat(ana.recalls.lift(id, "omar")).isPresent();
        assertThat(ana.recalls.lift(id, "omar")).isEmpty();
        assertThat(ana.snapshot().quantities()).isEqualTo(before.quantities());
        assertThat(glucose()).hasSize(1);
    }

    @Test
    void anotherDeviceGoesOnCounting() {
        sensor.push(sensor.glucose(minutesAgo(2), 250));
        other.push(other.glucose(minutesAgo(4), 104));
        recall(lot, minutesAgo(120), null);
        assertThat(amount()).isEqualTo(104);
        assertThat(glucose()).extracting(GlucosePoint::mgPerDl).containsExactly(104.0);
    }

    @Test
    void whatTheDeviceSaidBeforeTheTimeOfTheRecallCounts() {
        sensor.push(sensor.glucose(minutesAgo(12), 104), sensor.glucose(minutesAgo(7), 250));
        recall(lot, minutesAgo(10), null);
        assertThat(amount()).isEqualTo(104);
        assertThat(glucose()).hasSize(1);
    }

    @Test
    void whatTheDeviceSaysAfterTheTimeOfTheRecallCounts() {
        sensor.push(sensor.glucose(minutesAgo(12), 104), sensor.glucose(minutesAgo(7), 250));
        recall(lot, minutesAgo(60), minutesAgo(7));
        assertThat(amount()).isEqualTo(250);
        assertThat(glucose()).hasSize(1);
    }

    @Test
    void aDecisionOfBeforeTheRecallIsReplayedAsItWas() {
        sensor.push(sensor.glucose(minutesAgo(10), 104));
        recall(lot, minutesAgo(120), null);
        assertThat(ana.snapshot(minutesAgo(1)).quantity("glucose").state()).isEqualTo(State.MEASURED);
        assertThat(ana.snapshot(NOON).quantity("glucose").state()).isEqualTo(State.CONFLICTING);
    }

    @Test
    void theWordsOfTheDeviceAndTheVendorBothMustFit() {
        sensor.push(sensor.glucose(minutesAgo(10), 104));
        recall("g7 " + lot.toLowerCase(Locale.ROOT) + " unknown", minutesAgo(120), null);
        add(new DeviceRecall(
                UUID.randomUUID(), "otherband", lot, false, minutesAgo(120), null, "test", "omar", NOON, null));
        assertThat(ana.snapshot().quantity("glucose").state()).isEqualTo(State.MEASURED);
        recall(lot.toLowerCase(Locale.ROOT) + " G7", minutesAgo(120), null);
        assertThat(ana.snapshot().quantity("glucose").state()).isEqualTo(State.CONFLICTING);
    }

    @Test
    void theOperatorIsToldHowMuchIsConcerned() {
        sensor.push(sensor.glucose(minutesAgo(12), 104), sensor.glucose(minutesAgo(7), 250));
        Profiles ben = Profiles.aPerson();
        var his = ben.delivery("dexcom/pulseband").by("G7 " + lot);
        his.push(his.glucose(minutesAgo(7), 99), his.glucose(minutesAgo(100), 99));
        DeviceRecall recall = recall(lot, minutesAgo(60), null);
        assertThat(ana.recalls.concerned(recall)).isEqualTo(new Concerned(3, 2, 0, 0));
        assertThat(ana.recalls.facts(recall))
                .extracting(facts -> facts.device(), facts -> facts.readings(), facts -> facts.people())
                .containsExactlyInAnyOrder(tuple("G7 lot-" + lot, 2L, 1L), tuple("G7 " + lot, 1L, 1L));
    }

    @Test
    void whatIsSealedIsConcernedToo() {
        Profiles sealed = Profiles.aSealedPerson();
        var push = sealed.delivery("dexcom/pulseband").by("G7 " + lot).receivedAt(minutesAgo(1));
        push.push(push.glucose(minutesAgo(12), 104), push.glucose(minutesAgo(7), 250));
        DeviceRecall recall = recall(lot, minutesAgo(60), null);
        assertThat(ana.recalls.concerned(recall)).isEqualTo(new Concerned(2, 1, 0, 0));
        assertThat(ana.recalls.facts(recall)).singleElement().satisfies(facts -> {
            assertThat(facts.source()).isEqualTo("dexcom/pulseband");
            assertThat(facts.readings()).isEqualTo(2);
        });
        assertThat(ana.recalls.concerned(recall(lot, minutesAgo(60_000), minutesAgo(50_000))))
                .isEqualTo(new Concerned(0, 0, 0, 0));
    }

    @Test
    void aDeliveryThatDoesNotNameTheLotIsCountedAndRecalledOnlyWhereThatIsSaid() {
        String model = "G7 m" + lot;
        var unnamed = ana.delivery("dexcom/pulseband").by(model).method("cgm").receivedAt(minutesAgo(1));
        unnamed.push(unnamed.glucose(minutesAgo(5), 104));
        UUID first = recall(model + " " + lot, minutesAgo(120), null).id();
        assertThat(ana.snapshot().quantity("glucose").state()).isEqualTo(State.MEASURED);
        assertThat(ana.recalls.concerned(ana.recalls.lift(first, "omar").orElseThrow()))
                .isEqualTo(new Concerned(0, 0, 1, 1));

        DeviceRecall all = recall(model + " " + lot, true, minutesAgo(120), null);
        assertThat(ana.snapshot().quantity("glucose").state()).isEqualTo(State.CONFLICTING);
        assertThat(ana.recalls.concerned(all)).isEqualTo(new Concerned(1, 1, 0, 0));
    }

    @Test
    void anotherLotOfTheModelIsNotUnnamed() {
        other.push(other.glucose(minutesAgo(4), 104));
        recall("G7 lot-" + lot, true, minutesAgo(120), null);
        assertThat(ana.snapshot().quantity("glucose").state()).isEqualTo(State.MEASURED);
    }

    private DeviceRecall recall(String device, Instant from, @Nullable Instant until) {
        return recall(device, false, from, until);
    }

    private DeviceRecall recall(String device, boolean unnamed, Instant from, @Nullable Instant until) {
        return add(new DeviceRecall(
                UUID.randomUUID(), "pulseband", device, unnamed, from, until, "notice 1", "omar", NOON, null));
    }

    private DeviceRecall add(DeviceRecall recall) {
        ana.recalls.add(recall);
        return recall;
    }

    private double amount() {
        return ana.snapshot()
                .quantity("glucose")
                .measured()
                .orElseThrow()
                .value()
                .amount();
    }

    private List<GlucosePoint> glucose() {
        return ana.reader.glucose(ana.everything(), minutesAgo(180), NOON, NOON);
    }

    private ProfileReader.Page page() {
        return ana.reader.observations(ana.everything(), new ProfileReader.Query("glucose", null, null, 10, null));
    }
}
