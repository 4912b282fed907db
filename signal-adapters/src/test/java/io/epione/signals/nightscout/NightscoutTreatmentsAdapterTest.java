package io.epione.signals.nightscout;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.signals.Intake;
import io.epione.signals.Rejection;
import io.epione.signals.SignalAdapter;
import io.epione.signals.SignalAdapterContract;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class NightscoutTreatmentsAdapterTest extends SignalAdapterContract {
    @Override
    protected SignalAdapter adapter() {
        return new NightscoutTreatmentsAdapter();
    }

    @Test
    void aMealIsAnEventWithItsQuantities() {
        Intake intake = read("""
                {"eventType":"Meal Bolus","carbs":45,"insulin":"8.1","notes":"pasta","created_at":"2026-11-24T11:25:12.664Z",
                 "enteredBy":"AAPS","pumpId":4102,"pumpSerial":"330"}""");
        assertThat(intake.batch().entries()).singleElement().isInstanceOfSatisfying(Entry.Event.class, meal -> {
            assertThat(meal.code().code()).isEqualTo("meal-bolus");
            assertThat(meal.code().display()).isEqualTo("Meal Bolus");
            assertThat(meal.text()).isEqualTo("pasta");
            assertThat(meal.component()).isEqualTo("330/4102");
            assertThat(meal.details())
                    .containsExactly(
                            new Value.Component(EventCodes.CARBOHYDRATES, Quantity.of(45, "g")),
                            new Value.Component(EventCodes.INSULIN, Quantity.of(8.1, "[IU]")));
        });
    }

    @Test
    void aFingerStickInATreatmentIsAReadingToo() {
        Intake intake = read("""
                {"eventType":"BG Check","glucose":7.4,"glucoseType":"Finger","units":"mmol","created_at":"2026-11-24T11:25:12Z"}""");
        assertThat(intake.batch().entries()).hasSize(2);
        assertThat(intake.entryIndex()).containsExactly(0, 0);
        assertThat(((Entry.Observation) intake.batch().entries().getLast()).value())
                .isEqualTo(Quantity.of(133.31544, "mg/dL"));
    }

    @Test
    void aSensorGlucoseInATreatmentIsNotCountedTwice() {
        assertThat(read("""
                {"eventType":"Bolus Wizard","glucose":134,"glucoseType":"Sensor","created_at":"2026-11-24T11:25:12Z"}""").batch().entries()).hasSize(1);
    }

    @Test
    void aGlucoseWithoutUnitIsHeldWhileTheEventIsKept() {
        Intake intake = read("""
                {"eventType":"BG Check","glucose":74,"glucoseType":"Finger","created_at":"2026-11-24T11:25:12Z"}""");
        assertThat(intake.batch().entries()).hasSize(1);
        assertThat(intake.batch().quarantined())
                .singleElement()
                .satisfies(held -> assertThat(held.code()).isEqualTo("no-unit"));
    }

    @Test
    void whatItsSenderTookBackIsNamed() {
        assertThat(
                        read("{\"_id\":\"n1\",\"eventType\":\"Note\",\"isValid\":false,\"created_at\":\"2026-11-24T11:25:12Z\"}")
                                .rejections())
                .extracting(Rejection::code, Rejection::withdraws)
                .containsExactly(Tuple.tuple("withdrawn", "Note/n1"));
    }
}
