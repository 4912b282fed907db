package io.epione.signals.nightscout;

import static io.epione.signals.json.BoundedJson.scalar;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.profile.observation.Code;
import io.epione.signals.AdapterCoverage;
import io.epione.signals.AdapterResult;
import io.epione.signals.Attributes;
import io.epione.signals.DevicePayload;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import io.epione.signals.SignalAdapter;
import io.epione.signals.nightscout.NightscoutItems.Collected;
import io.epione.signals.nightscout.NightscoutItems.Item;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Nightscout v1 treatments. Each becomes an event under the code of its event type, with carbohydrates, insulin, basal
 * rate and duration as its quantities and the notes as its text. A finger-stick or hand-entered glucose in it becomes a
 * reading of its own; a sensor glucose is left out, it comes with the entries. What is sent again with
 * {@code isValid: false} is taken back.
 */
@ApplicationScoped
public class NightscoutTreatmentsAdapter implements SignalAdapter {
    private static final String[] EPOCH = {"date", "mills"};
    private static final String[] WRITTEN = {"created_at", "timestamp"};
    private static final List<String> IDENTIFIERS = List.of("identifier", "syncIdentifier", "pumpId", "uuid", "_id");

    @Override
    public String format() {
        return "nightscout-treatments";
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
        return NightscoutItems.read(payload.raw().body(), NightscoutTreatmentsAdapter::treatment);
    }

    private static void treatment(Item item, Collected into) {
        JsonNode node = item.node();
        JsonNode valid = node.get("isValid");
        if (valid != null && valid.isBoolean() && !valid.booleanValue()) {
            withdraw(item, into);
            return;
        }
        String eventType = scalar(node, "eventType");
        Code code = EventCodes.ofEventType(eventType == null ? "" : eventType);
        into.readings.add(draft(item, Reading.Kind.EVENT, code)
                .value(scalar(node, "notes"))
                .component(component(node))
                .part(EventCodes.CARBOHYDRATES, scalar(node, "carbs"), "g")
                .part(EventCodes.INSULIN, scalar(node, "insulin"), "[IU]")
                .part(EventCodes.BASAL_RATE, firstOf(node, "absolute", "rate"), "[IU]/h")
                .part(EventCodes.BASAL_PERCENT, scalar(node, "percent"), "%")
                .part(EventCodes.DURATION, scalar(node, "duration"), "min")
                .part(EventCodes.PROTEIN, scalar(node, "protein"), "g")
                .part(EventCodes.FAT, scalar(node, "fat"), "g")
                .done());
        glucose(item, into);
    }

    private static void withdraw(Item item, Collected into) {
        String document = document(item.node());
        if (document == null) {
            into.reject(item, "missing-field", "The treatment takes back one that it does not name.");
        } else {
            into.rejections.add(Rejection.withdrawal(item.index(), item.pointer(), document));
        }
    }

    /** A pump may give two kinds of treatments one number. */
    private static @Nullable String document(JsonNode node) {
        String id = component(node);
        return id == null ? null : scalar(node, "eventType") + "/" + id;
    }

    private static void glucose(Item item, Collected into) {
        String glucose = scalar(item.node(), "glucose");
        String kind = scalar(item.node(), "glucoseType");
        if (glucose == null || kind == null || kind.toLowerCase(Locale.ROOT).equals("sensor")) {
            return;
        }
        boolean finger = kind.toLowerCase(Locale.ROOT).equals("finger");
        String units = NightscoutEntriesAdapter.glucoseUnit(item.node(), "");
        into.readings.add(draft(item, Reading.Kind.OBSERVATION, NightscoutEntriesAdapter.METER_GLUCOSE)
                .value(glucose, units)
                .method(finger ? "finger-stick" : "self-reported")
                .done());
    }

    private static Reading.Draft draft(Item item, Reading.Kind kind, Code code) {
        var time = NightscoutTime.of(item.node(), EPOCH, WRITTEN);
        return Reading.draft(item.index(), item.pointer(), kind, code)
                .time(time.text())
                .attribute(Attributes.ZONE, time.zone())
                .attribute(Attributes.DOCUMENT, document(item.node()))
                .device(firstOf(item.node(), "device", "enteredBy"));
    }

    /** What the sender's own records are told apart by; a pump's numbers count within that pump. */
    private static @Nullable String component(JsonNode node) {
        for (String field : IDENTIFIERS) {
            String id = scalar(node, field);
            if (id != null) {
                String serial = field.equals("pumpId") ? scalar(node, "pumpSerial") : null;
                return serial == null ? id : serial + "/" + id;
            }
        }
        return null;
    }

    private static @Nullable String firstOf(JsonNode node, String first, String second) {
        String text = scalar(node, first);
        return text != null ? text : scalar(node, second);
    }
}
