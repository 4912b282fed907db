package io.epione.assistant.genome;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what is sealed out of a document: the first of several statements says that they are gone, the others go.
 *
 * @param sentence what is said in their place
 */
record Removed(String sentence) {
    private static final Set<String> STATEMENTS = Set.of("text", "headline", "reason");
    private static final String NAME = "removed";

    JsonNode from(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), field(field.getKey(), field.getValue())));
                yield copy;
            }
            case ArrayNode array -> array(array);
            default -> statement(node);
        };
    }

    private JsonNode field(String name, JsonNode value) {
        if (!(value instanceof TextNode text) || !SealedText.in(text.textValue())) {
            return from(value);
        }
        if (STATEMENTS.contains(name)) {
            return statement(text);
        }
        return name.equals("url") ? NullNode.instance : TextNode.valueOf(NAME);
    }

    private JsonNode array(ArrayNode array) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        boolean said = false;
        for (JsonNode element : array) {
            boolean statement =
                    SealedText.in(element.isObject() ? element.path("text").asText() : element.asText());
            if (!statement || !said) {
                copy.add(from(element));
            }
            said |= statement;
        }
        return copy;
    }

    /** Words that stand beside what is sealed stay; several that follow each other are said to be gone once. */
    private JsonNode statement(JsonNode node) {
        if (!node.isTextual() || !SealedText.in(node.textValue())) {
            return node;
        }
        String opened = SealedText.opened(node.textValue(), _ -> sentence);
        return TextNode.valueOf(
                opened.replaceAll("(?:" + Pattern.quote(sentence) + " ?)+(?= |$)", Matcher.quoteReplacement(sentence)));
    }
}
