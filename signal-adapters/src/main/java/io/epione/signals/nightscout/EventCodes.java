package io.epione.signals.nightscout;

import io.epione.profile.observation.Code;
import java.util.Locale;

/**
 * The codes of the events that Nightscout payloads become, and of their quantities. All are of {@link Code#EPIONE}.
 *
 * <p>A treatment's event code is its event type in lower case with hyphens, such as {@code meal-bolus},
 * {@code carb-correction}, {@code temp-basal} or {@code note}.
 */
public final class EventCodes {
    /** A sensor's own code in place of a glucose value. */
    public static final Code SENSOR_CODE = own("sensor-code", "Sensor code, no glucose value");
    /** A sensor calibration; not interpreted. */
    public static final Code CALIBRATION = own("sensor-calibration", "Sensor calibration");
    /** The state of uploader, pump and loop. */
    public static final Code DEVICE_STATUS = own("device-status", "Device status");

    /** Carbohydrates eaten, in grams. */
    public static final Code CARBOHYDRATES = own("carbohydrates", "Carbohydrates");
    /** Insulin delivered, in units. */
    public static final Code INSULIN = own("insulin", "Insulin");
    /** Basal rate, in units an hour. */
    public static final Code BASAL_RATE = own("basal-rate", "Basal rate");
    /** Basal rate against the usual one, in percent. */
    public static final Code BASAL_PERCENT = own("basal-percent", "Basal rate change");
    /** How long, in minutes. */
    public static final Code DURATION = own("duration", "Duration");

    public static final Code PROTEIN = own("protein", "Protein");
    public static final Code FAT = own("fat", "Fat");
    /** Insulin still at work, in units. */
    public static final Code INSULIN_ON_BOARD = own("insulin-on-board", "Insulin on board");
    /** Insulin left in the pump, in units. */
    public static final Code RESERVOIR = own("reservoir", "Insulin in the pump");

    public static final Code PUMP_BATTERY = own("pump-battery", "Pump battery");
    public static final Code UPLOADER_BATTERY = own("uploader-battery", "Phone battery");

    private EventCodes() {}

    /** The event code of a treatment's event type. */
    public static Code ofEventType(String eventType) {
        String slug = eventType.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = slug.replaceAll("^-|-$", "");
        return own(trimmed.isEmpty() ? "treatment" : trimmed, eventType.strip());
    }

    private static Code own(String code, String display) {
        return new Code(Code.EPIONE, code, display);
    }
}
