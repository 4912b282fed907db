package io.epione.acceptance.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a resource must survive the way in and out: its type, one of its codes, and its values with their units, part
 * by part.
 *
 * @param codes as {@code system|code}; the words where there is no code
 * @param values the ways to write each value; of a resource that comes back there is one
 */
record FhirContent(String type, Set<String> codes, List<Set<String>> values) {
    static FhirContent of(JsonNode resource) {
        return of(resource, Map.of());
    }

    /** @param sentAlong the resources it may refer to, by their addresses */
    static FhirContent of(JsonNode resource, Map<String, JsonNode> sentAlong) {
        List<Set<String>> values = new ArrayList<>();
        value(resource, values);
        resource.path("component").forEach(part -> {
            if (!value(part, values)) {
                values.add(Set.of("absent"));
            }
        });
        return new FhirContent(resource.path("resourceType").asText(), codes(concept(resource, sentAlong)), values);
    }

    /** The observations that the answers of a questionnaire become; their codes are the questionnaire's matter. */
    static List<FhirContent> answers(JsonNode items) {
        List<FhirContent> found = new ArrayList<>();
        for (JsonNode item : items) {
            List<Set<String>> values = new ArrayList<>();
            item.path("answer").forEach(answer -> {
                value(answer, values);
                found.addAll(answers(answer.path("item")));
            });
            if (!values.isEmpty()) {
                found.add(new FhirContent("Observation", Set.of(), values));
            }
            found.addAll(answers(item.path("item")));
        }
        return found;
    }

    /** Whether a resource that came back says the same. */
    boolean cameBackAs(FhirContent found) {
        boolean same = type.equals(found.type)
                && (codes.isEmpty() || codes.containsAll(found.codes))
                && values.size() == found.values.size();
        for (int i = 0; same && i < values.size(); i++) {
            same = values.get(i).containsAll(found.values.get(i));
        }
        return same;
    }

    private static JsonNode concept(JsonNode resource, Map<String, JsonNode> sentAlong) {
        if (resource.has("code")) {
            return resource.path("code");
        }
        if (resource.has("medicationCodeableConcept")) {
            return resource.path("medicationCodeableConcept");
        }
        String reference = resource.at("/medicationReference/reference").asText();
        for (JsonNode each : resource.path("contained")) {
            if (reference.equals("#" + each.path("id").asText())) {
                return each.path("code");
            }
        }
        return sentAlong.getOrDefault(reference, resource).path("code");
    }

    private static Set<String> codes(JsonNode concept) {
        Set<String> codes = new LinkedHashSet<>();
        concept.path("coding")
                .forEach(coding -> codes.add(coding.path("system").asText() + "|"
                        + coding.path("code").asText()));
        if (codes.isEmpty() && concept.hasNonNull("text")) {
            codes.add(concept.path("text").asText());
        }
        return codes;
    }

    private static boolean value(JsonNode holder, List<Set<String>> into) {
        var fields = holder.properties().iterator();
        while (fields.hasNext()) {
            var field = fields.next();
            if (field.getKey().startsWith("value")) {
                into.add(written(field.getKey(), field.getValue()));
                return true;
            }
        }
        return false;
    }

    private static Set<String> written(String type, JsonNode value) {
        return switch (type) {
            case "valueQuantity" -> quantity(value);
            case "valueCodeableConcept" -> codes(value);
            case "valueCoding" ->
                Set.of(value.path("system").asText() + "|" + value.path("code").asText());
            default -> Set.of(value.asText());
        };
    }

    /** Number and unit by its code, else by its words. */
    private static Set<String> quantity(JsonNode quantity) {
        String number = quantity.path("comparator").asText()
                + quantity.path("value").decimalValue().stripTrailingZeros().toPlainString();
        Set<String> ways = new HashSet<>();
        ways.add(number + " "
                + quantity.path("code").asText(quantity.path("unit").asText()));
        if (quantity.path("code").asText().equals("pH")) {
            // A picohenry to UCUM; what is meant comes back.
            ways.add(number + " [pH]");
        }
        if (!quantity.has("code")) {
            // A unit in words alone comes back as what UCUM has for words.
            ways.add(number + " {" + quantity.path("unit").asText() + "}");
        }
        return ways;
    }
}
