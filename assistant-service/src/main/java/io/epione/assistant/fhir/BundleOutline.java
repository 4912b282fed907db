package io.epione.assistant.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a body says it is, read without keeping its content. What cannot be read is left empty: the adapter names it.
 *
 * @param resourceType empty where the body has none
 * @param type of a bundle, else empty
 * @param methods for every entry of a bundle the HTTP method it asks for, or empty
 */
record BundleOutline(String resourceType, String type, List<String> methods) {
    private static final JsonFactory JSON = new JsonFactory();

    BundleOutline {
        methods = List.copyOf(methods);
    }

    static BundleOutline of(byte[] body) {
        var reading = new Reading();
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                reading.resource(json);
            }
        } catch (IOException e) {
            // the adapter reads the same body and says where it breaks
        }
        return new BundleOutline(reading.resourceType, reading.type, reading.methods);
    }

    boolean isBundle() {
        return resourceType.equals("Bundle");
    }

    /** The method of an entry, empty where none is said. */
    String method(int index) {
        return index < methods.size() ? methods.get(index) : "";
    }

    private static final class Reading {
        private String resourceType = "";
        private String type = "";
        private final List<String> methods = new ArrayList<>();

        private void resource(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "resourceType" -> resourceType = text(json);
                    case "type" -> type = text(json);
                    case "entry" -> entries(json);
                    default -> json.skipChildren();
                }
            }
        }

        private void entries(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
                methods.add(json.currentToken() == JsonToken.START_OBJECT ? member(json, "request", "method") : "");
            }
        }

        /** A text at the end of a path into the current object, which is read to its end. */
        private static String member(JsonParser json, String... path) throws IOException {
            String found = "";
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = json.currentName().equals(path[0]);
                JsonToken value = json.nextToken();
                if (wanted && path.length > 1 && value == JsonToken.START_OBJECT) {
                    found = member(json, path[1]);
                } else if (wanted && path.length == 1) {
                    found = text(json);
                } else {
                    json.skipChildren();
                }
            }
            return found;
        }

        private static String text(JsonParser json) throws IOException {
            json.skipChildren();
            return json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
        }
    }
}
