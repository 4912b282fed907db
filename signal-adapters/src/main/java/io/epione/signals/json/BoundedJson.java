package io.epione.signals.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON document of unknown origin: depth, numbers, names, texts and the number of values are bounded, numbers
 * keep the digits they were sent with. An object that has a name twice says two things and is refused. Bad input is a
 * value. Thread-safe.
 */
public final class BoundedJson {
    /** Deepest nesting that is read; no health format here needs more than a third of it. */
    public static final int MAX_DEPTH = 100;
    /** Longest text in characters. */
    public static final int MAX_TEXT = 5_000_000;
    /** Longest number in characters. */
    public static final int MAX_NUMBER = 64;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_TEXT)
                            .maxNumberLength(MAX_NUMBER)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build()
            .readerFor(JsonNode.class);

    private static final String NOT_UTF_8 = "The body is not UTF-8 JSON.";

    private BoundedJson() {}

    /** A document, or why there is none. */
    public sealed interface Parsed {
        record Document(JsonNode root) implements Parsed {}

        /**
         * @param code {@code malformed} or {@code too-deep}, which stands for every limit
         * @param message a sentence with line and column, nothing of the content
         */
        record Unreadable(String code, String message) implements Parsed {}
    }

    public static Parsed parse(byte[] body) {
        return guarded(body, () -> READER.with(new BoundedNodes()).readTree(body));
    }

    /** Reads a part of a body that {@link #walk} has found. */
    public static Parsed parse(byte[] body, int from, int to) {
        return guarded(body, () -> READER.with(new BoundedNodes()).readTree(body, from, to - from));
    }

    /** What is done with a document as it is read, token by token. */
    @FunctionalInterface
    public interface Walk {
        void through(JsonParser json) throws IOException;
    }

    /** Reads a document without holding it; empty when it is JSON to its end, else why it is not. */
    public static Optional<Parsed.Unreadable> walk(byte[] body, Walk walk) {
        Parsed parsed = guarded(body, () -> {
            try (JsonParser json = READER.createParser(body)) {
                walk.through(json);
                if (json.nextToken() != null) {
                    throw new JsonParseException(json, "more than one value");
                }
                return NullNode.instance;
            }
        });
        return parsed instanceof Parsed.Unreadable unreadable ? Optional.of(unreadable) : Optional.empty();
    }

    @FunctionalInterface
    private interface Source {
        @Nullable
        JsonNode read() throws IOException;
    }

    private static Parsed guarded(byte[] body, Source source) {
        if (isWide(body)) {
            return new Parsed.Unreadable("malformed", NOT_UTF_8);
        }
        try {
            JsonNode root = source.read();
            return root == null || root.isMissingNode()
                    ? new Parsed.Unreadable("malformed", "The body is empty.")
                    : new Parsed.Document(root);
        } catch (StreamConstraintsException e) {
            return new Parsed.Unreadable(
                    "too-deep", "The JSON is nested too deep, or holds too long a text or number.");
        } catch (BoundedNodes.TooMany e) {
            return new Parsed.Unreadable("too-deep", "The JSON holds more values than are read at once.");
        } catch (MismatchedInputException e) {
            return malformed(e, "The body is not one JSON value in which every name stands once");
        } catch (JsonProcessingException e) {
            return malformed(e, "The body is not JSON");
        } catch (NumberFormatException e) {
            // An exponent that does not fit an int comes out of Jackson like this.
            return new Parsed.Unreadable("malformed", "The JSON holds a number out of range.");
        } catch (IOException e) {
            // From memory only the content can fail, such as bytes that are not UTF-8.
            return new Parsed.Unreadable("malformed", NOT_UTF_8);
        }
    }

    /** Jackson would read UTF-16 and UTF-32 too; by RFC 8259 JSON is UTF-8, and never begins with these bytes. */
    private static boolean isWide(byte[] body) {
        return body.length > 1 && (body[0] == 0 || body[1] == 0 || body[0] == (byte) 0xFE || body[0] == (byte) 0xFF);
    }

    private static Parsed.Unreadable malformed(JsonProcessingException e, String what) {
        var at = e.getLocation();
        return new Parsed.Unreadable(
                "malformed",
                at == null ? what + "." : "%s (line %d, column %d).".formatted(what, at.getLineNr(), at.getColumnNr()));
    }

    /** A field's text or number as it was sent; null when it is absent, empty or of another type. */
    public static @Nullable String scalar(JsonNode object, String field) {
        JsonNode node = object.get(field);
        if (node == null || !(node.isTextual() || node.isNumber())) {
            return null;
        }
        String text = node.asText().strip();
        return text.isEmpty() ? null : text;
    }
}
