package io.epione.signals.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From where the places of a mapping are looked up. */
record Scope(Spot root, Spot group, Spot item, Spot here) {
    Scope at(Spot spot) {
        return new Scope(root, group, item, spot);
    }

    private Spot from(Place place) {
        return switch (place.from()) {
            case HERE, KEY -> here;
            case ITEM -> item;
            case GROUP -> group;
            case ROOT -> root;
        };
    }

    JsonNode node(Place place) {
        return from(place).node().at(place.pointer());
    }

    /** A text, number or truth value as it was sent; null when there is none. */
    @Nullable
    String text(Place place) {
        if (place.from() == Place.From.KEY) {
            return here.key();
        }
        JsonNode node = node(place);
        String text = node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String first(List<Place> places) {
        return places.stream()
                .map(this::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The address of a place in the payload. */
    String pointer(Place place) {
        return from(place).pointer() + place.pointer();
    }
}
