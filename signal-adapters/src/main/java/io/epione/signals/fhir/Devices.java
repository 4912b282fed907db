package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.JsonNode;

/** The device of an observation, by the best name the delivery has for it. */
final class Devices {
    private Devices() {}

    /** From the JSON, because HAPI replaces references to contained resources by the resources. */
    static String name(FhirItem item, References references) {
        JsonNode device = item.json().path("device");
        String display = device.path("display").asText("");
        String reference = device.path("reference").asText("");
        if (!display.isEmpty() || reference.isEmpty()) {
            return display;
        }
        return references
                .find(item.json(), reference)
                .map(Devices::name)
                .filter(name -> !name.isEmpty())
                .orElse(reference);
    }

    private static String name(JsonNode device) {
        String name = device.at("/deviceName/0/name").asText("");
        if (!name.isEmpty()) {
            return name;
        }
        String model = device.path("modelNumber").asText("");
        return model.isEmpty() ? device.at("/type/text").asText("") : model;
    }
}
