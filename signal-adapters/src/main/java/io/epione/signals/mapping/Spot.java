package io.epione.signals.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A node of the payload with its address.
 *
 * @param pointer JSON pointer from the payload's root
 * @param key the name or number under which it stands, empty for the root
 */
record Spot(String pointer, String key, JsonNode node) {
    /** A child by its name or number. */
    Spot child(String name, JsonNode child) {
        return new Spot(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), name, child);
    }
}
