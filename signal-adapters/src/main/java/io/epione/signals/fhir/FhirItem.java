package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.signals.json.BoundedJson;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A resource of a delivery, not yet read. Of a bundle only what is said here is held; the resource is read when it is
 * asked for, so that a bundle of thousands costs no more memory than its bytes.
 *
 * @param index its position in the bundle, 0 for a single resource
 * @param pointer JSON pointer to it
 * @param fullUrl its address in the bundle, may be empty
 * @param method the HTTP method that the entry asks for, empty where it asks for none
 * @param length in bytes
 */
record FhirItem(
        int index, String pointer, String fullUrl, String method, Head head, int length, Supplier<ObjectNode> source) {
    private static final Set<String> OTHER_METHODS = Set.of("GET", "HEAD", "DELETE", "PATCH");

    /** What is looked up in a resource before it is read; each may be empty. */
    record Head(String type, String id, String url, String subject) {
        static final Head NONE = new Head("", "", "", "");
    }

    /** An item of a body, from a byte (inclusive) to another (exclusive). */
    static FhirItem of(
            int index, String pointer, String fullUrl, String method, Head head, byte[] body, int from, int to) {
        return new FhirItem(index, pointer, fullUrl, method, head, to - from, () -> read(body, from, to));
    }

    private static ObjectNode read(byte[] body, int from, int to) {
        return BoundedJson.parse(body, from, to) instanceof BoundedJson.Parsed.Document(ObjectNode object)
                ? object
                : JsonNodeFactory.instance.objectNode();
    }

    /** The same item with its resource in hand. */
    FhirItem read() {
        ObjectNode read = source.get();
        return new FhirItem(index, pointer, fullUrl, method, head, length, () -> read);
    }

    ObjectNode json() {
        return source.get();
    }

    String type() {
        return head.type();
    }

    String id() {
        return head.id();
    }

    /** {@code Type/id}, or empty. */
    String address() {
        return id().isEmpty() ? "" : type() + "/" + id();
    }

    /** By FHIR an {@code id} that comes with a creation is not to be heeded; a bundle that asks for nothing updates. */
    boolean isCreation() {
        return pointer.isEmpty() || method.equals("POST");
    }

    /** Whether the entry asks to be stored; a method that is not one of a bundle is left for others to refuse. */
    boolean isToBeStored() {
        return !OTHER_METHODS.contains(method);
    }
}
