package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.JsonNode;

/** What tells a resource apart from others of its code and time: its id, else its first identifier, else its address. */
final class Identity {
    private Identity() {}

    /**
     * The sender's document that a resource is: sent again under the same name it takes the place of what it said before.
     * Empty where nothing names it outside of its delivery. Identifiers of measurements are left out, as some senders
     * write their device's there.
     */
    static String document(FhirItem item) {
        boolean record = !item.type().equals("Observation") && !item.type().equals("QuestionnaireResponse");
        String name = record ? of(item) : item.id();
        return name.isEmpty() || name.startsWith("urn:uuid:") ? "" : item.type() + "/" + name;
    }

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
