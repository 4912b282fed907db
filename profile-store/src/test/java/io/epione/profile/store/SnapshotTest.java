package io.epione.profile.store;

import static io.epione.profile.store.Profiles.NOON;
import static io.epione.profile.store.Profiles.minutesAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Component;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.PatientId;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.risk.ModelRef;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.Fact.State;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnapshotTest {
    private final Profiles ana = person();

    Profiles person() {
        return Profiles.aPerson();
    }

    @Test
    void whatNobodyMeasuredIsNotMeasuredAndNeverMissing() {
        var snapshot = ana.snapshot();
        assertThat(snapshot.quantities()).hasSize(ana.catalog.all().size());
        assertThat(snapshot.quantities().values()).allMatch(fact -> fact.state() == State.NOT_MEASURED);
        assertThat(snapshot.conditions().state()).isEqualTo(State.NOT_MEASURED);
        assertThat(snapshot.allergies().state()).isEqualTo(State.NOT_MEASURED);
        assertThat(snapshot.person().name()).isEqualTo("Test");
    }

    @Test
    void aValueIsMeasuredUntilItsAgeLimitAndStaleAfterwards() {
        var push = ana.delivery("a").receivedAt(minutesAgo(60));
        push.push(push.glucose(minutesAgo(15), 100), push.observation("29463-7", minutesAgo(60), 70, "kg"));
        assertThat(ana.snapshot(NOON).quantity("glucose").state()).isEqualTo(State.MEASURED);
        var later = ana.snapshot(NOON.plusSeconds(1));
        assertThat(later.quantity("glucose"))
                .isInstanceOfSatisfying(
                        Fact.Stale.class,
                        stale -> assertThat(stale.age())
                                .isEqualTo(Duration.ofMinutes(15).plusSeconds(1)));
        assertThat(later.quantity("glucose").measured()).isEmpty();
        assertThat(later.quantity("weight").state()).isEqualTo(State.MEASURED);
    }

    @Test
    void aFactKnowsWhereItComesFrom() {
        var push = ana.delivery("nightscout/xdrip").by("G6").method("cgm").receivedAt(minutesAgo(1));
        push.push(push.glucose(minutesAgo(2), 100));
        var evidence = ana.snapshot().quantity("glucose").measured().orElseThrow();
        assertThat(evidence.provenance()).isEqualTo(push.provenance("/0"));
        assertThat(evidence.observedAt()).isEqualTo(minutesAgo(2));
    }

    @Test
    void theFutureIsNotReadEvenWhenItWasStored() {
        var push = ana.delivery("a").receivedAt(minutesAgo(1));
        push.push(push.glucose(NOON.plusSeconds(60), 300), push.glucose(minutesAgo(5), 100));
        assertThat(ana.snapshot()
                        .quantity("glucose")
                        .measured()
                        .orElseThrow()
                        .value()
                        .amount())
                .isEqualTo(100);
    }

    @Test
    void aSnapshotOfThePastKnowsOnlyWhatWasReceivedThen() {
        var first = ana.delivery("a").receivedAt(minutesAgo(30));
        first.push(first.observation("29463-7", minutesAgo(40), 70, "kg"));
        var correction = ana.delivery("a").receivedAt(minutesAgo(10));
        correction.push(correction.observation("29463-7", minutesAgo(40), 71, "kg"));

        assertThat(ana.snapshot(minutesAgo(35)).quantity("weight").state()).isEqualTo(State.NOT_MEASURED);
        assertThat(ana.snapshot(minutesAgo(30))
                        .quantity("weight")
                        .latest()
                        .orElseThrow()
                        .value()
                        .amount())
                .isEqualTo(70);
        assertThat(ana.snapshot(minutesAgo(11))
                        .quantity("weight")
                        .latest()
                        .orElseThrow()
                        .value()
                        .amount())
                .isEqualTo(70);
        assertThat(ana.snapshot(minutesAgo(10))
                        .quantity("weight")
                        .latest()
                        .orElseThrow()
                        .value()
                        .amount())
                .isEqualTo(71);
    }

    @Test
    void twoSensorsThatContradictEachOtherAreConflicting() {
        var one = ana.delivery("a").by("G6");
        one.push(one.glucose(minutesAgo(2), 100));
        var two = ana.delivery("b");
        two.push(two.glucose(minutesAgo(5), 79));
        assertThat(ana.snapshot().quantity("glucose"))
                .isInstanceOfSatisfying(
                        Fact.Conflicting.class, c -> assertThat(c.candidates()).hasSize(2));
        assertThat(ana.snapshot().quantity("glucose").measured()).isEmpty();
    }

    @Test
    void twoSensorsThatNearlyAgreeAreNoConflict() {
        var one = ana.delivery("a");
        one.push(one.glucose(minutesAgo(2), 100));
        var two = ana.delivery("b");
        two.push(two.glucose(minutesAgo(5), 81), two.glucose(minutesAgo(8), 40));
        assertThat(ana.snapshot()
                        .quantity("glucose")
                        .measured()
                        .orElseThrow()
                        .value()
                        .amount())
                .isEqualTo(100);
    }

    @Test
    void theTwoPressuresOfACuffAreFactsOfTheirOwn() {
        var push = ana.delivery("fhir");
        var panel = new Value.Components(List.of(
                new Component(Code.loinc("8480-6"), Quantity.of(152, "mm[Hg]")),
                new Component(Code.loinc("8462-4"), Quantity.of(94, "mm[Hg]"))));
        push.push(push.observation(Code.loinc("85354-9"), minutesAgo(60), panel));
        var snapshot = ana.snapshot();
        assertThat(snapshot.quantity("systolic")
                        .measured()
                        .orElseThrow()
                        .value()
                        .amount())
                .isEqualTo(152);
        assertThat(snapshot.quantity("diastolic")
                        .measured()
                        .orElseThrow()
                        .value()
                        .amount())
                .isEqualTo(94);
        assertThat(snapshot.answers()).isEmpty();
    }

    @Test
    void aValueInAnotherUnitIsNoValueOfTheMeasure() {
        var push = ana.delivery("a");
        push.push(push.observation("2339-0", minutesAgo(2), 5.4, "mmol/L"));
        assertThat(ana.snapshot().quantity("glucose").state()).isEqualTo(State.NOT_MEASURED);
    }

    @Test
    void whatThePersonClosedIsWithheldNotMissing() {
        fillEveryLayer();
        var open = ana.reader.snapshot(ana.everything(), NOON);
        assertThat(open.quantity("glucose").state()).isEqualTo(State.MEASURED);
        assertThat(open.recentGlucose()).hasSize(1);
        assertThat(open.answers()).hasSize(1);
        assertThat(open.conditions().measured()).isPresent();
        assertThat(open.events()).hasSize(1);
        assertThat(open.assessments()).containsKey("prevent-base-10y");

        var closed = ana.reader.snapshot(ana.reading(Set.of()), NOON);
        assertThat(closed.quantities().values()).allMatch(fact -> fact.state() == State.WITHHELD);
        assertThat(closed.conditions().state()).isEqualTo(State.WITHHELD);
        assertThat(closed.medications().state()).isEqualTo(State.WITHHELD);
        assertThat(closed.allergies().state()).isEqualTo(State.WITHHELD);
        assertThat(closed.recentGlucose()).isEmpty();
        assertThat(closed.answers()).isEmpty();
        assertThat(closed.events()).isEmpty();
        assertThat(closed.assessments()).isEmpty();
    }

    @Test
    void oneClosedLayerLeavesTheOthersOpen() {
        fillEveryLayer();
        var categories = EnumSet.allOf(DataCategory.class);
        categories.remove(DataCategory.GLUCOSE);
        var snapshot = ana.reader.snapshot(ana.reading(categories), NOON);
        assertThat(snapshot.quantity("glucose").state()).isEqualTo(State.WITHHELD);
        assertThat(snapshot.recentGlucose()).isEmpty();
        assertThat(snapshot.quantity("weight").state()).isEqualTo(State.MEASURED);
        assertThat(snapshot.answers()).hasSize(1);

        categories = EnumSet.allOf(DataCategory.class);
        categories.remove(DataCategory.QUESTIONNAIRES);
        assertThat(ana.reader.snapshot(ana.reading(categories), NOON).answers()).isEmpty();
    }

    private void fillEveryLayer() {
        var push = ana.delivery("a").receivedAt(minutesAgo(1));
        var effective = EffectiveTime.at(minutesAgo(1000), ZoneOffset.UTC);
        push.push(
                push.glucose(minutesAgo(2), 100),
                push.observation("29463-7", minutesAgo(60), 70, "kg"),
                push.observation(
                        Code.loinc("44260-8"),
                        minutesAgo(90),
                        new Value.Coded(new Code(Code.LOINC, "LA6568-5", "Not at all"))),
                new Entry.Condition(
                        ana.patient,
                        new Code(Code.SNOMED, "44054006", "Type 2 diabetes"),
                        "active",
                        effective,
                        "c1",
                        push.provenance("/1")),
                new Entry.Event(
                        ana.patient,
                        new Code(Code.EPIONE, "fall", "Fall"),
                        "a fall",
                        List.of(new Component(Code.loinc("8867-4"), Quantity.of(80, "/min"))),
                        effective,
                        "",
                        push.provenance("/2")));
        ana.assessments.store(ana.everything(), assessment(0.1));
    }

    private Assessment.RiskAssessment assessment(double risk) {
        return new Assessment.RiskAssessment(
                new ModelRef("prevent-base-10y", "1", "00"),
                ana.patient,
                minutesAgo(1),
                Map.of("risk", risk),
                List.of(new InputUsed("age", 55, "55", State.MEASURED, null, "caller")),
                List.of("a warning"),
                true);
    }

    @Test
    void aRecordThatChangesItsStatusIsACorrectionOfItself() {
        for (String status : List.of("active", "stopped")) {
            var push = ana.delivery("fhir").receivedAt(status.equals("active") ? minutesAgo(9) : minutesAgo(3));
            push.push(new Entry.Medication(
                    ana.patient,
                    new Code(Code.RXNORM, "860975", status.equals("active") ? "Metformin" : "METFORMIN"),
                    status,
                    "",
                    EffectiveTime.at(minutesAgo(1000), ZoneOffset.UTC),
                    "m1",
                    push.provenance("/0")));
        }
        assertThat(ana.snapshot().medications().measured().orElseThrow().value())
                .extracting(Entry.Medication::status)
                .containsExactly("stopped");
        assertThat(ana.snapshot(minutesAgo(5))
                        .medications()
                        .measured()
                        .orElseThrow()
                        .value())
                .extracting(Entry.Medication::status)
                .containsExactly("active");
    }

    @Test
    void theNewestAssessmentOfEveryModelIsRead() {
        ana.assessments.store(ana.everything(), assessment(0.1));
        var newest = assessment(0.2);
        ana.assessments.store(ana.everything(), newest);
        var refusal = new Assessment.NotAssessable(
                new ModelRef("findrisc", "1", "00"),
                ana.patient,
                minutesAgo(1),
                List.of(new Assessment.Problem("waist", "missing", "Waist is not known.")));
        ana.assessments.store(ana.everything(), refusal);
        assertThat(ana.snapshot().assessments())
                .containsExactlyInAnyOrderEntriesOf(Map.of("prevent-base-10y", newest, "findrisc", refusal));
        assertThat(ana.snapshot(minutesAgo(2)).assessments()).isEmpty();
    }

    /** What a model could not read it does not tell of; what it could read vanishes with the layer. */
    @ParameterizedTest
    @EnumSource(DataCategory.class)
    void anAssessmentVanishesWithAnyLayerThatItWasMadeFrom(DataCategory closed) {
        var others = EnumSet.complementOf(EnumSet.of(closed));
        var before = assessment(0.1);
        ana.assessments.store(ana.reading(others), before);
        ana.assessments.store(ana.everything(), assessment(0.2));

        assertThat(ana.reader.snapshot(ana.reading(others), NOON).assessments())
                .containsExactlyEntriesOf(Map.of("prevent-base-10y", before));
        assertThat(ana.reader.snapshot(ana.reading(Set.of()), NOON).assessments())
                .isEmpty();
    }

    @Test
    void overlappingSensorsAreCountedOnce() {
        var many = ana.delivery("dexcom").method("cgm").receivedAt(minutesAgo(1));
        var few = ana.delivery("libre").method("cgm zone-assumed").receivedAt(minutesAgo(1));
        var finger = ana.delivery("meter").method("finger-stick zone-assumed").receivedAt(minutesAgo(1));
        many.push(
                many.glucose(minutesAgo(60), 100),
                many.glucose(minutesAgo(55), 101),
                many.glucose(minutesAgo(50), 102),
                many.glucose(minutesAgo(20), 108));
        few.push(few.glucose(minutesAgo(57), 130), few.glucose(minutesAgo(46), 131), few.glucose(minutesAgo(35), 132));
        finger.push(finger.glucose(minutesAgo(30), 400));
        assertThat(ana.reader.glucose(ana.everything(), minutesAgo(100), NOON, NOON))
                .containsExactly(
                        new GlucosePoint(minutesAgo(60), 100),
                        new GlucosePoint(minutesAgo(55), 101),
                        new GlucosePoint(minutesAgo(50), 102),
                        new GlucosePoint(minutesAgo(35), 132),
                        new GlucosePoint(minutesAgo(20), 108));
        assertThat(ana.reader.glucose(ana.everything(), minutesAgo(60), minutesAgo(50), NOON))
                .hasSize(2);
    }

    @Test
    void aPersonNobodyKnowsHasNoProfile() {
        var stranger = new ConsentedScope(new PatientId("nobody"), "tester", "care", Set.of());
        assertThatThrownBy(() -> ana.reader.snapshot(stranger, NOON)).isInstanceOf(IllegalArgumentException.class);
    }
}
