package io.epione.signals.nightscout;

import static io.epione.signals.json.BoundedJson.scalar;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.jspecify.annotations.Nullable;

/**
 * Nightscout v1 device status: one event with the batteries, the insulin left in the pump and the insulin still at work.
 * Loop predictions and suggestions are not interpreted.
 */
@ApplicationScoped
public class NightscoutDeviceStatusAdapter implements SignalAdapter {
    @Override
    public String format() {
        return "nightscout-devicestatus";
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
        return new AdapterCoverage(List.of(), List.of(), true, Duration.ofMinutes(5));
    }

    @Override
    public AdapterResult read(DevicePayload payload) {
        return NightscoutItems.read(payload.raw().body(), NightscoutDeviceStatusAdapter::status);
    }

    private static void status(Item item, Collected into) {
        JsonNode node = item.node();
        var time = NightscoutTime.of(node, new String[] {"date", "mills"}, new String[] {"created_at"});
        into.readings.add(Reading.draft(item.index(), item.pointer(), Reading.Kind.EVENT, EventCodes.DEVICE_STATUS)
                .time(time.text() != null ? time.text() : clock(node))
                .attribute(Attributes.ZONE, time.zone())
                .attribute(Attributes.DOCUMENT, NightscoutItems.document("devicestatus", node))
                .device(scalar(node, "device"))
                .value(at(node, "/pump/status/status"))
                .part(EventCodes.RESERVOIR, number(at(node, "/pump/reservoir")), "[IU]")
                .part(EventCodes.PUMP_BATTERY, number(at(node, "/pump/battery/percent")), "%")
                .part(EventCodes.UPLOADER_BATTERY, number(battery(node)), "%")
                .part(EventCodes.INSULIN_ON_BOARD, number(insulinOnBoard(node)), "[IU]")
                .done());
    }

    /** A loop's own clock, where the uploader sets no time. */
    private static @Nullable String clock(JsonNode node) {
        String suggested = at(node, "/openaps/suggested/timestamp");
        return suggested != null ? suggested : at(node, "/pump/clock");
    }

    private static @Nullable String battery(JsonNode node) {
        String battery = at(node, "/uploader/battery");
        return battery != null ? battery : scalar(node, "uploaderBattery");
    }

    private static @Nullable String insulinOnBoard(JsonNode node) {
        String loop = at(node, "/openaps/iob/iob");
        return loop != null ? loop : at(node, "/loop/iob/iob");
    }

    /** Status fields hold words now and then, such as "50+"; only numbers are kept. */
    private static @Nullable String number(@Nullable String text) {
        return text != null && text.matches("-?\\d{1,9}(\\.\\d{1,20})?") ? text : null;
    }

    private static @Nullable String at(JsonNode node, String pointer) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = node.at(pointer.substring(0, last));
        return scalar(parent, pointer.substring(last + 1));
    }
}
