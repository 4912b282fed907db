package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Copies the items of a QuestionnaireResponse with those answers that count. Not thread-safe; used once. */
final class CountingItems {
    private static final List<String> WORDS = List.of("linkId", "definition", "text");
    /** The kinds of answers that are kept. */
    private static final Set<String> VALUES = Set.of(
            "valueBoolean",
            "valueDecimal",
            "valueInteger",
            "valueDate",
            "valueDateTime",
            "valueTime",
            "valueString",
            "valueUri",
            "valueCoding",
            "valueQuantity");

    private final Set<String> counting;
    private boolean leftOut;

    /** @param counting pointers to the items whose answers count */
    CountingItems(Set<String> counting) {
        this.counting = counting;
    }

    /** Whether something was answered that does not stand in the copy. */
    boolean leftOut() {
        return leftOut;
    }

    /** @param at pointer to what holds the items */
    void copy(JsonNode from, String at, ObjectNode to) {
        JsonNode items = from.path("item");
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.path(i);
            String pointer = at + "/item/" + i;
            ObjectNode copy = Json.object();
            WORDS.forEach(word -> text(item, word, copy));
            answers(item, pointer, copy);
            copy(item, pointer, copy);
            // A question that nobody answered stays one; one whose answer is left out must not look like it.
            if (copy.has("answer") || copy.has("item") || item.findValue("answer") == null) {
                to.withArray("item").add(copy);
            }
        }
    }

    private void answers(JsonNode item, String pointer, ObjectNode to) {
        JsonNode answers = item.path("answer");
        for (int i = 0; i < answers.size(); i++) {
            JsonNode answer = answers.path(i);
            ObjectNode copy = Json.object();
            answer.properties().stream()
                    .filter(field -> field.getKey().startsWith("value"))
                    .forEach(field -> {
                        if (counting.contains(pointer) && VALUES.contains(field.getKey())) {
                            copy.set(field.getKey(), field.getValue());
                        } else {
                            leftOut = true;
                        }
                    });
            copy(answer, pointer + "/answer/" + i, copy);
            if (!copy.isEmpty()) {
                to.withArray("answer").add(copy);
            }
        }
    }

    private static void text(JsonNode from, String name, ObjectNode to) {
        if (from.path(name).isTextual()) {
            to.set(name, from.path(name));
        }
    }
}
