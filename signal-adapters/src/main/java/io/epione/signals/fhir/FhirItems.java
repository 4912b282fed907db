package io.epione.signals.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.epione.signals.json.BoundedJson;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the resources of a body: those of a bundle, or the one resource that is none. */
final class FhirItems {
    /** Most entries of one bundle. */
    static final int MOST = 50_000;

    private final byte[] body;
    private final List<FhirItem> entries = new ArrayList<>();
    private int count;

    private FhirItems(byte[] body) {
        this.body = body;
    }

    /** What was found, or why nothing was. */
    sealed interface Found {
        record Items(List<FhirItem> items) implements Found {}

        /** @param code {@code malformed}, {@code too-deep} or {@code too-many-items} */
        record Unreadable(String code, String message) implements Found {}
    }

    static Found of(byte[] body) {
        var items = new FhirItems(body);
        FhirItem.Head[] root = {FhirItem.Head.NONE};
        var unreadable = BoundedJson.walk(body, json -> {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                root[0] = items.head(json, true);
            } else {
                json.skipChildren();
            }
        });
        if (unreadable.isPresent()) {
            return new Found.Unreadable(
                    unreadable.get().code(), unreadable.get().message());
        }
        if (root[0].type().isEmpty()) {
            return new Found.Unreadable("malformed", "Send a FHIR R4 resource or bundle as JSON.");
        }
        if (items.count > MOST) {
            return new Found.Unreadable("too-many-items", "Send at most " + MOST + " entries in a bundle.");
        }
        return new Found.Items(
                root[0].type().equals("Bundle")
                        ? items.entries
                        : List.of(FhirItem.of(0, "", "", "", root[0], body, 0, body.length)));
    }

    /** Reads the current object to its end. */
    private FhirItem.Head head(JsonParser json, boolean outermost) throws IOException {
        String type = "";
        String id = "";
        String url = "";
        String subject = "";
        String patient = "";
        boolean hasSubject = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "resourceType" -> type = text(json);
                case "id" -> id = text(json);
                case "url" -> url = text(json);
                case "subject" -> {
                    hasSubject = true;
                    subject = member(json, "reference");
                }
                case "patient" -> patient = member(json, "reference");
                case "entry" -> entries(json, outermost);
                default -> json.skipChildren();
            }
        }
        return new FhirItem.Head(type, id, url, hasSubject ? subject : patient);
    }

    private void entries(JsonParser json, boolean outermost) throws IOException {
        if (!outermost || json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            entry(json);
        }
    }

    private void entry(JsonParser json) throws IOException {
        String fullUrl = "";
        String method = "";
        FhirItem.Head head = FhirItem.Head.NONE;
        long from = 0;
        long to = 0;
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals("fullUrl")) {
                    fullUrl = text(json);
                } else if (field.equals("request")) {
                    method = member(json, "method");
                } else if (field.equals("resource") && value == JsonToken.START_OBJECT) {
                    from = json.currentTokenLocation().getByteOffset();
                    head = head(json, false);
                    to = json.currentLocation().getByteOffset();
                } else {
                    json.skipChildren();
                }
            }
        } else {
            json.skipChildren();
        }
        if (from < 0) {
            throw new CharConversionException("not UTF-8");
        }
        int index = count++;
        if (index < MOST) {
            entries.add(FhirItem.of(
                    index, "/entry/" + index + "/resource", fullUrl, method, head, body, (int) from, (int) to));
        }
    }

    /** A text of the current object, which is read to its end. */
    private static String member(JsonParser json, String name) throws IOException {
        String found = "";
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return found;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = json.currentName().equals(name);
            json.nextToken();
            if (wanted) {
                found = text(json);
            } else {
                json.skipChildren();
            }
        }
        return found;
    }

    private static String text(JsonParser json) throws IOException {
        json.skipChildren();
        return json.currentToken() != null
                        && json.currentToken().isScalarValue()
                        && json.currentToken() != JsonToken.VALUE_NULL
                ? json.getText()
                : "";
    }
}
