package io.epione.signals.openmhealth;

import io.epione.profile.observation.Code;
import io.epione.signals.Reading;
import java.util.Map;
import java.util.function.Consumer;

/** Bodies whose code depends on how they were measured, or that hold more than one value. */
final class Vitals {
    private static final Code PRESSURE_PANEL = loinc("85354-9", "Blood pressure panel");
    private static final Code SYSTOLIC = loinc("8480-6", "Systolic blood pressure");
    private static final Code DIASTOLIC = loinc("8462-4", "Diastolic blood pressure");

    private static final Code PULSE_OXIMETRY = loinc("59408-5", "Oxygen saturation by pulse oximetry");
    private static final Code ARTERIAL = loinc("2708-6", "Oxygen saturation in arterial blood");
    private static final Code OXYGEN_FLOW = loinc("3151-8", "Inhaled oxygen flow rate");

    private static final Code TEMPERATURE = loinc("8310-5", "Body temperature");
    /** Other sites stay with {@link #TEMPERATURE} and their name in the method, so that a fever there counts as one. */
    private static final Map<String, Code> SITES = Map.of(
            "oral", loinc("8331-1", "Oral temperature"),
            "axillary", loinc("8328-7", "Axillary temperature"),
            "rectal", loinc("8332-9", "Rectal temperature"),
            "tympanic", loinc("8333-7", "Tympanic membrane temperature"),
            "otic", loinc("8333-7", "Tympanic membrane temperature"));

    private Vitals() {}

    static void pressure(DataPoint point, Consumer<Reading> into) {
        Reading.Draft panel = point.draft(Reading.Kind.OBSERVATION, PRESSURE_PANEL, "");
        part(panel, point, SYSTOLIC, "systolic_blood_pressure");
        part(panel, point, DIASTOLIC, "diastolic_blood_pressure");
        into.accept(panel.done());
    }

    static void oxygen(DataPoint point, Consumer<Reading> into) {
        boolean oximeter = !point.text("measurement_method").isEmpty()
                || !point.text("system").isEmpty();
        Reading.Draft saturation = point.observation(oximeter ? PULSE_OXIMETRY : ARTERIAL, "oxygen_saturation", "");
        part(saturation, point, OXYGEN_FLOW, "supplemental_oxygen_flow_rate");
        into.accept(saturation.done());
    }

    static void temperature(DataPoint point, Consumer<Reading> into) {
        Code code = SITES.getOrDefault(point.text("measurement_location"), TEMPERATURE);
        into.accept(point.observation(code, "body_temperature", "").done());
    }

    static void part(Reading.Draft whole, DataPoint point, Code code, String field) {
        DataPoint.Sent sent = point.sent(field);
        whole.part(code, sent.value(), sent.unit() == null ? "1" : sent.unit());
    }

    static Code loinc(String code, String display) {
        return new Code(Code.LOINC, code, display);
    }
}
