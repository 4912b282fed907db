package io.epione.assistant.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.QuarantineLog;
import io.epione.signals.json.BoundedJson;
import io.epione.signals.nightscout.NightscoutEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Treatments and device states as their senders wrote them: read back from the kept deliveries, each item with the
 * identifier it has here. Thread-safe.
 */
@ApplicationScoped
class NightscoutPayloads {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final QuarantineLog deliveries;

    @Inject
    NightscoutPayloads(QuarantineLog deliveries) {
        this.deliveries = deliveries;
    }

    /** The documents of entries that the scope has let through, in their order. */
    List<NightscoutDocuments.Document> documents(ConsentedScope scope, List<Entry> entries) {
        Map<UUID, JsonNode> read = new HashMap<>();
        return entries.stream()
                .map(entry -> {
                    JsonNode delivery = read.computeIfAbsent(entry.provenance().payload(), id -> delivery(scope, id));
                    return new NightscoutDocuments.Document(
                            entry,
                            document(entry, delivery.at(entry.provenance().pointer())));
                })
                .toList();
    }

    private JsonNode delivery(ConsentedScope scope, UUID payload) {
        return deliveries
                .payload(scope.patient(), payload)
                .map(raw -> BoundedJson.parse(raw.body()))
                .map(parsed -> switch (parsed) {
                    case BoundedJson.Parsed.Document(JsonNode root) -> root;
                    case BoundedJson.Parsed.Unreadable _ -> MissingNode.getInstance();
                })
                .orElseGet(MissingNode::getInstance);
    }

    /** An item with the identifier it has here, and with what clients rely on where its sender left it out. */
    static ObjectNode document(Entry entry, JsonNode sent) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("_id", NightscoutEntries.id(entry.key()));
        if (sent instanceof ObjectNode item) {
            item.properties().forEach(field -> {
                if (!field.getKey().equals("_id")) {
                    document.set(field.getKey(), field.getValue());
                }
            });
        }
        if (!document.hasNonNull("created_at")) {
            document.put("created_at", ISO.format(entry.effective().start()));
        }
        if (!document.hasNonNull("mills")) {
            document.put("mills", entry.effective().start().toEpochMilli());
        }
        return document;
    }
}
