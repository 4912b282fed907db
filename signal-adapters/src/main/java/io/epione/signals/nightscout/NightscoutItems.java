package io.epione.signals.nightscout;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.signals.AdapterResult;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import io.epione.signals.json.BoundedJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every Nightscout v1 collection has in common: one object, or an array of them. */
final class NightscoutItems {
    /** More than a year of five-minute readings. */
    static final int MOST_ITEMS = 120_000;

    private NightscoutItems() {}

    /** Collects what one delivery holds. */
    static final class Collected {
        final List<Reading> readings = new ArrayList<>();
        final List<Rejection> rejections = new ArrayList<>();

        void reject(Item item, String code, String message) {
            rejections.add(new Rejection(item.index(), item.pointer(), code, message));
        }
    }

    record Item(int index, String pointer, JsonNode node) {}

    @FunctionalInterface
    interface ItemReader {
        void read(Item item, Collected into);
    }

    static AdapterResult read(byte[] body, ItemReader reader) {
        return switch (BoundedJson.parse(body)) {
            case BoundedJson.Parsed.Unreadable(String code, String message) -> AdapterResult.unreadable(code, message);
            case BoundedJson.Parsed.Document(JsonNode root) -> {
                if (root.isArray() && root.size() > MOST_ITEMS) {
                    yield AdapterResult.unreadable(
                            "too-many-items", "Send at most " + MOST_ITEMS + " items in one delivery.");
                }
                yield root.isContainerNode()
                        ? items(root, reader)
                        : AdapterResult.unreadable("malformed", "Send one object or an array of objects.");
            }
        };
    }

    /** The document of a collection, by the sender's own identifier; null where it has none. */
    static @Nullable String document(String collection, JsonNode node) {
        String id = BoundedJson.scalar(node, "_id");
        return id == null ? null : collection + "/" + id;
    }

    private static AdapterResult items(JsonNode root, ItemReader reader) {
        var collected = new Collected();
        int count = root.isArray() ? root.size() : 1;
        for (int index = 0; index < count; index++) {
            JsonNode node = root.isArray() ? root.get(index) : root;
            var item = new Item(index, root.isArray() ? "/" + index : "", node);
            if (node.isObject()) {
                reader.read(item, collected);
            } else {
                collected.reject(item, "malformed", "An item must be a JSON object.");
            }
        }
        return new AdapterResult(count, collected.readings, collected.rejections);
    }
}
