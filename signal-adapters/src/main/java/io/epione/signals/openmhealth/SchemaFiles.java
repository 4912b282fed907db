package io.epione.signals.openmhealth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.resource.InputStreamSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the schemas by their public addresses. Nothing is ever fetched. */
final class SchemaFiles {
    private static final String OMH = "https://w3id.org/openmhealth/schemas/omh/";
    private static final String IEEE = "https://w3id.org/ieee/ieee-1752-schema/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaFiles() {}

    static String address(SchemaId schema) {
        String base = schema.namespace().equals(SchemaId.IEEE) ? IEEE : OMH;
        return base + schema.name() + "-" + schema.version() + ".json";
    }

    static boolean ship(SchemaId schema) {
        return SchemaFiles.class.getResource(path(address(schema))) != null;
    }

    static InputStreamSource open(AbsoluteIri address) {
        byte[] schema = schema(path(address.toString()));
        return () -> new ByteArrayInputStream(schema);
    }

    private static byte[] schema(String path) {
        String text = text(path);
        if (!text.startsWith("{")) {
            // A version with an x is a file that holds the name of the newest one.
            return schema(path.substring(0, path.lastIndexOf('/') + 1) + text);
        }
        try {
            ObjectNode schema = (ObjectNode) JSON.readTree(text);
            // The address decides: one of the published files bears the name of another.
            schema.remove("$id");
            return JSON.writeValueAsBytes(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String address) {
        if (address.startsWith(OMH)) {
            return "schema/omh/" + address.substring(OMH.length());
        }
        if (address.startsWith(IEEE)) {
            return "schema/ieee/" + address.substring(IEEE.length());
        }
        throw new IllegalStateException("a schema refers to another that does not ship: " + address);
    }

    private static String text(String path) {
        try (InputStream in = SchemaFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("a schema refers to another that does not ship: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
