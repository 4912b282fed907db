package io.epione.signals.nightscout;

import static io.epione.signals.json.BoundedJson.scalar;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.profile.observation.Code;
import io.epione.signals.AdapterCoverage;
import io.epione.signals.AdapterResult;
import io.epione.signals.Attributes;
import io.epione.signals.DevicePayload;
import io.epione.signals.Reading;
import io.epione.signals.SignalAdapter;
import io.epione.signals.nightscout.NightscoutItems.Collected;
import io.epione.signals.nightscout.NightscoutItems.Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Nightscout v1 entries: {@code sgv} is a sensor reading and {@code mbg} a finger-stick, both in mg/dL unless
 * {@code units} says otherwise. A whole {@code sgv} below 39 is the sensor's own code and becomes an event without a
 * glucose value; 39 is the uploaders' word for LOW, and 401 a Dexcom's for HIGH. {@code cal} becomes an event that is
 * not interpreted; other types are rejected as {@code unsupported}.
 */
@ApplicationScoped
public class NightscoutEntriesAdapter implements SignalAdapter {
    /** Glucose in interstitial fluid, mass per volume. */
    static final Code SENSOR_GLUCOSE = new Code(Code.LOINC, "99504-3", "Glucose in interstitial fluid");
    /** Glucose in capillary blood by glucometer, mass per volume. */
    static final Code METER_GLUCOSE = new Code(Code.LOINC, "41653-7", "Glucose in capillary blood by glucometer");

    private static final int LOWEST_VALUE = 39;
    private static final int DEXCOM_HIGH = 401;

    @Override
    public String format() {
        return "nightscout-entries";
    }

    @Override
    public String source() {
        return "nightscout";
    }

    @Override
    public String title() {
        return "Nightscout";
    }

    @Override
    public AdapterCoverage coverage() {
        return new AdapterCoverage(List.of("glucose"), List.of("mg/dL", "mmol/L"), true, Duration.ofMinutes(5));
    }

    @Override
    public AdapterResult read(DevicePayload payload) {
        return NightscoutItems.read(payload.raw().body(), NightscoutEntriesAdapter::entry);
    }

    private static void entry(Item item, Collected into) {
        JsonNode node = item.node();
        switch (type(node)) {
            case "sgv" -> sensor(item, into);
            case "mbg" -> meter(item, into);
            case "cal" -> into.readings.add(calibration(item));
            case "" -> into.reject(item, "missing-field", "The entry has no type; send sgv, mbg or cal.");
            default -> into.reject(item, "unsupported", "Entries of this type are not interpreted.");
        }
    }

    private static String type(JsonNode node) {
        String type = scalar(node, "type");
        if (type != null) {
            return type.toLowerCase(Locale.ROOT);
        }
        return node.has("sgv") ? "sgv" : node.has("mbg") ? "mbg" : "";
    }

    private static void sensor(Item item, Collected into) {
        String sgv = scalar(item.node(), "sgv");
        if (sgv == null) {
            into.reject(item, "missing-field", "The entry has no sgv.");
            return;
        }
        String unit = glucoseUnit(item.node(), "mg/dL");
        @Nullable Double number = number(sgv);
        boolean low = unit.equals("mg/dL") && number != null && number < LOWEST_VALUE;
        if (low && number != null && number == Math.rint(number)) {
            into.readings.add(draft(item, Reading.Kind.EVENT, EventCodes.SENSOR_CODE)
                    .value("Sensor code " + Math.round(number))
                    .part(EventCodes.SENSOR_CODE, sgv, "1")
                    .method("cgm")
                    .done());
            return;
        }
        into.readings.add(draft(item, Reading.Kind.OBSERVATION, SENSOR_GLUCOSE)
                .value(unit.equals("mg/dL") ? limit(sgv, number, item.node()) : sgv, unit)
                // A fraction this low is no sensor code, and hardly a value in mg/dL.
                .attribute(Attributes.UNIT_DOUBTFUL, low ? "true" : null)
                .attribute(Attributes.QUALITY, noise(item.node()))
                .method("cgm")
                .done());
    }

    /** 1 is a clean signal, 0 none said; 2 to 4 are light, medium and heavy noise. */
    private static @Nullable String noise(JsonNode node) {
        String noise = scalar(node, "noise");
        return switch (noise == null ? "" : noise) {
            case "2" -> "noise-light";
            case "3" -> "noise-medium";
            case "4" -> "noise-heavy";
            default -> null;
        };
    }

    private static void meter(Item item, Collected into) {
        String mbg = scalar(item.node(), "mbg");
        if (mbg == null) {
            into.reject(item, "missing-field", "The entry has no mbg.");
            return;
        }
        into.readings.add(draft(item, Reading.Kind.OBSERVATION, METER_GLUCOSE)
                .value(mbg, glucoseUnit(item.node(), "mg/dL"))
                .method("finger-stick")
                .done());
    }

    private static Reading calibration(Item item) {
        return draft(item, Reading.Kind.EVENT, EventCodes.CALIBRATION)
                .method("cgm")
                .done();
    }

    private static Reading.Draft draft(Item item, Reading.Kind kind, Code code) {
        var time =
                NightscoutTime.of(item.node(), new String[] {"date", "mills"}, new String[] {"dateString", "sysTime"});
        return Reading.draft(item.index(), item.pointer(), kind, code)
                .time(time.text())
                .attribute(Attributes.ZONE, time.zone())
                .attribute(Attributes.DOCUMENT, NightscoutItems.document("entries", item.node()))
                .device(scalar(item.node(), "device"));
    }

    /** The uploaders' numbers for LOW and HIGH as limits; what was sent stays readable in the raw payload. */
    private static String limit(String sgv, @Nullable Double number, JsonNode node) {
        if (number == null) {
            return sgv;
        }
        String device = scalar(node, "device");
        boolean dexcom = device != null
                && (device.toLowerCase(Locale.ROOT).contains("dexcom")
                        || device.toLowerCase(Locale.ROOT).contains("share"));
        if (number == LOWEST_VALUE) {
            return "<40";
        }
        return dexcom && number == DEXCOM_HIGH ? ">400" : sgv;
    }

    /** {@code units} as uploaders write it: {@code mg/dl} or {@code mmol}. */
    static String glucoseUnit(JsonNode node, String otherwise) {
        String units = scalar(node, "units");
        if (units == null) {
            return otherwise;
        }
        return units.toLowerCase(Locale.ROOT).startsWith("mmol") ? "mmol/L" : units;
    }

    private static @Nullable Double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
