package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A resource of a delivery, not yet read.
 *
 * @param index its position in the bundle, 0 for a single resource
 * @param pointer JSON pointer to it
 * @param fullUrl its address in the bundle, may be empty
 * @param method the HTTP method that the entry asks for, empty where it asks for none
 * @param json the resource, or an empty object where the entry has none
 */
record FhirItem(int index, String pointer, String fullUrl, String method, ObjectNode json) {
    private static final Set<String> OTHER_METHODS = Set.of("GET", "HEAD", "DELETE", "PATCH");

    String type() {
        return json.path("resourceType").asText("");
    }

    /** Whether the entry asks to be stored; a method that is not one of a bundle is left for others to refuse. */
    boolean isToBeStored() {
        return !OTHER_METHODS.contains(method);
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
            return List.of(new FhirItem(0, "", "", "", root));
        }
        List<FhirItem> items = new ArrayList<>();
        JsonNode entries = root.path("entry");
        for (int index = 0; index < entries.size(); index++) {
            JsonNode entry = entries.get(index);
            ObjectNode resource = entry.get("resource") instanceof ObjectNode object ? object : root.objectNode();
            String fullUrl = entry.path("fullUrl").asText("");
            String method = entry.at("/request/method").asText("");
            items.add(new FhirItem(index, "/entry/" + index + "/resource", fullUrl, method, resource));
        }
        return items;
    }
}
