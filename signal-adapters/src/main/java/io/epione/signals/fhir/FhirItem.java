package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource of a delivery, not yet read.
 *
 * @param index its position in the bundle, 0 for a single resource
 * @param pointer JSON pointer to it
 * @param fullUrl its address in the bundle, may be empty
 * @param json the resource, or an empty object where the entry has none
 */
record FhirItem(int index, String pointer, String fullUrl, ObjectNode json) {
    String type() {
        return json.path("resourceType").asText("");
    }

    String id() {
        return json.path("id").asText("");
    }

    /** {@code Type/id}, or empty. */
    String address() {
        return id().isEmpty() ? "" : type() + "/" + id();
    }

    /** The resources of a bundle, or the one resource that is none. */
    static List<FhirItem> of(ObjectNode root) {
        if (!root.path("resourceType").asText("").equals("Bundle")) {
            return List.of(new FhirItem(0, "", "", root));
        }
        List<FhirItem> items = new ArrayList<>();
        JsonNode entries = root.path("entry");
        for (int index = 0; index < entries.size(); index++) {
            JsonNode entry = entries.get(index);
            ObjectNode resource = entry.get("resource") instanceof ObjectNode object ? object : root.objectNode();
            String fullUrl = entry.path("fullUrl").asText("");
            items.add(new FhirItem(index, "/entry/" + index + "/resource", fullUrl, resource));
        }
        return items;
    }
}
