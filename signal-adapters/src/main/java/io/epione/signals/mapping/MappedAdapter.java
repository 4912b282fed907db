package io.epione.signals.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.signals.AdapterCoverage;
import io.epione.signals.AdapterResult;
import io.epione.signals.DevicePayload;
import io.epione.signals.SignalAdapter;
import io.epione.signals.json.BoundedJson;

/**
 * Reads a format by the {@code mapping.yaml} beside the subclass. A body is one document, or an array of them. Stateless
 * and thread-safe; never throws on bad input. Items of kinds the mapping does not name are rejected as
 * {@code unsupported}, items without a value as {@code missing-field}, each with its JSON pointer.
 *
 * <p>Subclasses are {@code @Singleton}: a bean with a proxy would read its mapping twice.
 */
public abstract class MappedAdapter implements SignalAdapter {
    private final Mapping mapping = Mapping.beside(getClass());
    private final AdapterCoverage coverage = mapping.coverage();

    @Override
    public final String format() {
        return mapping.format();
    }

    @Override
    public final AdapterCoverage coverage() {
        return coverage;
    }

    @Override
    public final AdapterResult read(DevicePayload payload) {
        return switch (BoundedJson.parse(payload.raw().body())) {
            case BoundedJson.Parsed.Unreadable(String code, String message) -> AdapterResult.unreadable(code, message);
            case BoundedJson.Parsed.Document(JsonNode root)
            when root.isContainerNode() -> {
                var collected = new Collected();
                var reader = new DocumentReader(mapping, collected);
                var whole = new Spot("", "", root);
                if (root.isArray()) {
                    for (int i = 0; i < root.size() && !collected.isFull(); i++) {
                        reader.read(whole.child(Integer.toString(i), root.get(i)));
                    }
                } else {
                    reader.read(whole);
                }
                yield collected.result();
            }
            case BoundedJson.Parsed.Document _ ->
                AdapterResult.unreadable("malformed", "Send one object or an array of objects.");
        };
    }
}
