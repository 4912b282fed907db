package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.JsonNode;

/** What tells a resource apart from others of its code and time: its id, else its first identifier, else its address. */
final class Identity {
    private Identity() {}

    static String of(FhirItem item) {
        if (!item.id().isEmpty()) {
            return item.id();
        }
        JsonNode identifier = item.json().at("/identifier/0");
        String value = identifier.path("value").asText("");
        if (!value.isEmpty()) {
            String system = identifier.path("system").asText("");
            return system.isEmpty() ? value : system + "|" + value;
        }
        return item.fullUrl();
    }
}
