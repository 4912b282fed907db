package io.epione.assistant.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.http.Problem;
import io.epione.assistant.ingest.Receipt;
import io.epione.signals.json.BoundedJson;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A resource that is sent to an address of its own. It is taken in as the one entry of a bundle that asks for PUT, byte for
 * byte, so that an update is one thing whichever way it comes.
 *
 * @param body the bundle, or what was sent where that is no resource at all
 */
record Addressed(byte[] body) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final String INSIDE = "/entry/0/resource";

    /** @throws Problem 400 where the resource says another type or identifier than the address */
    static Addressed of(String type, String id, byte[] body) {
        if (!ID.matcher(id).matches()) {
            throw refused("", "An identifier has at most 64 letters, digits, dots and dashes.");
        }
        return switch (BoundedJson.parse(body)) {
            // Where it cannot be read the delivery itself says so.
            case BoundedJson.Parsed.Unreadable _ -> new Addressed(body);
            case BoundedJson.Parsed.Document(JsonNode root) -> {
                String named = root.path("resourceType").asText();
                if (named.isEmpty()) {
                    yield new Addressed(body);
                }
                if (!named.equals(type)) {
                    throw refused("/resourceType", "Send it to the address of its type.");
                }
                if (!root.path("id").asText().equals(id)) {
                    throw refused("/id", "The resource must have the identifier of the address.");
                }
                yield new Addressed(inBundle(type, id, body));
            }
        };
    }

    private static Problem refused(String pointer, String message) {
        return Problem.badRequest(
                "The resource does not belong to the address.", new Problem.Field(pointer, "invalid", message));
    }

    private static byte[] inBundle(String type, String id, byte[] resource) {
        byte[] before = "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"resource\":"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] after = (",\"request\":{\"method\":\"PUT\",\"url\":\"" + type + "/" + id + "\"}}]}")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] bundle = new byte[before.length + resource.length + after.length];
        System.arraycopy(before, 0, bundle, 0, before.length);
        System.arraycopy(resource, 0, bundle, before.length, resource.length);
        System.arraycopy(after, 0, bundle, before.length + resource.length, after.length);
        return bundle;
    }

    /** What became of it, with places in the resource as it was sent. */
    static Receipt asSent(Receipt receipt) {
        return receipt.within(INSIDE);
    }
}
