package io.epione.signals.openmhealth;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.signals.AdapterCoverage;
import io.epione.signals.AdapterResult;
import io.epione.signals.DevicePayload;
import io.epione.signals.SignalAdapter;
import io.epione.signals.json.BoundedJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Open mHealth and IEEE 1752.1 data points: one, or an array of them. A data point is an object with {@code header} and
 * {@code body}; the header's {@code schema_id} names the body's schema. A bare body is taken too when it names its
 * schema in the field {@code schema}, as {@code "omh:heart-rate:2.0"} or as a {@code schema_id}; it has no source and no
 * identity then.
 *
 * <p>Header and body are validated against their JSON schemas; what does not follow them is rejected with a pointer to
 * the innermost fault. A schema that is not read is rejected as {@code unsupported} with the reason. A
 * {@code descriptive_statistic} becomes an event with a code of its own, unless it is an average of at most a quarter of
 * an hour or the sum of an amount. A delivery whose headers name two users is refused whole.
 */
@ApplicationScoped
public class OpenMhealthAdapter implements SignalAdapter {
    @Override
    public String format() {
        return "open-mhealth";
    }

    @Override
    public String title() {
        return "Open mHealth";
    }

    @Override
    public AdapterCoverage coverage() {
        return new AdapterCoverage(Bodies.measures(), List.of(AdapterCoverage.ANY), false, Duration.ofHours(1));
    }

    @Override
    public AdapterResult read(DevicePayload payload) {
        byte[] body = payload.raw().body();
        return switch (Items.of(body)) {
            case Items.Found.Unreadable(String code, String message) -> AdapterResult.unreadable(code, message);
            case Items.Found.Spans(boolean array, List<Items.Span> spans) -> points(body, array, spans);
        };
    }

    private static AdapterResult points(byte[] body, boolean array, List<Items.Span> spans) {
        var delivery = new Delivery();
        for (int index = 0; index < spans.size(); index++) {
            Items.Span span = spans.get(index);
            String pointer = array ? "/" + index : "";
            if (!span.isObject()) {
                delivery.reject(index, pointer, "malformed", "A data point must be a JSON object.");
                continue;
            }
            switch (BoundedJson.parse(body, span.from(), span.to())) {
                case BoundedJson.Parsed.Document(JsonNode node) -> delivery.add(index, pointer, node);
                case BoundedJson.Parsed.Unreadable(String code, String message) ->
                    delivery.reject(index, pointer, code, message);
            }
        }
        return delivery.result(spans.size());
    }
}
