package io.epione.profile.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.epione.profile.observation.Value;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How records stand in json columns. Fields may be added to a record, none renamed: old rows stay readable. Errors of
 * the parser quote what they read, so they are not passed on.
 */
final class StoreJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(String.class, new StorableText()))
            .addMixIn(Value.class, TaggedValue.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoreJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Value.Quantity.class, name = "quantity"),
        @JsonSubTypes.Type(value = Value.Coded.class, name = "coded"),
        @JsonSubTypes.Type(value = Value.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Value.Components.class, name = "components")
    })
    private interface TaggedValue {}

    /** An escaped NUL passes as JSON, but no function of the database can read it. */
    private static final class StorableText extends StdSerializer<String> {
        private static final long serialVersionUID = 1;

        private StorableText() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Texts.storable(text));
        }
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass());
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored row cannot be read as " + type);
        }
    }

    /** A text field of a body, null where it has none. */
    static @Nullable String text(String json, String field) {
        return read(json, JsonNode.class).path(field).textValue();
    }

    /** Whether two bodies say the same; the words of a code are for people and do not count. */
    static boolean same(String one, String other) {
        return one.equals(other) || wordless(one).equals(wordless(other));
    }

    private static JsonNode wordless(String json) {
        JsonNode tree = read(json, JsonNode.class);
        tree.findParents("display").forEach(node -> ((ObjectNode) node).remove("display"));
        return tree;
    }
}
