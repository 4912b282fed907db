package io.epione.signals.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The beginning of a JSON document that was cut, as a document: what was open where it was cut is closed there. */
public final class JsonBeginning {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonBeginning() {}

    /** @param cut the first bytes of a document; what is no JSON becomes as much of it as is */
    public static byte[] closed(byte[] cut) {
        var out = new ByteArrayOutputStream(cut.length);
        // What is open when the generator is closed, it closes.
        try (JsonGenerator to = JSON.createGenerator(out)) {
            BoundedJson.walk(cut, from -> copy(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return out.toByteArray();
    }

    /** A name is written with its value only: the value may have been cut off. */
    private static void copy(JsonParser from, JsonGenerator to) throws IOException {
        @Nullable String name = null;
        for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                name = from.currentName();
                continue;
            }
            if (token.isScalarValue()) {
                // Read to its end before anything of it is written.
                from.getText();
            }
            if (name != null) {
                to.writeFieldName(name);
                name = null;
            }
            to.copyCurrentEvent(from);
        }
    }
}
