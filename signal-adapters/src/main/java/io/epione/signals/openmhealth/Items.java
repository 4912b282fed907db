package io.epione.signals.openmhealth;

import com.fasterxml.jackson.core.JsonToken;
import io.epione.signals.json.BoundedJson;
import java.io.CharConversionException;
import java.util.ArrayList;
import java.util.List;

/** Finds the items of a body without holding them: those of an array, or the one object. */
final class Items {
    /** Most data points of one delivery. */
    static final int MOST = 100_000;

    private Items() {}

    /** Where an item stands in the body, in bytes; an item that is no object stands nowhere. */
    record Span(int from, int to) {
        static final Span NO_OBJECT = new Span(0, 0);

        boolean isObject() {
            return to > from;
        }
    }

    /** What was found, or why nothing was. */
    sealed interface Found {
        record Spans(boolean array, List<Span> spans) implements Found {}

        /** @param code {@code malformed}, {@code too-deep} or {@code too-many-items} */
        record Unreadable(String code, String message) implements Found {}
    }

    static Found of(byte[] body) {
        List<Span> spans = new ArrayList<>();
        boolean[] array = {false};
        int[] count = {0};
        var unreadable = BoundedJson.walk(body, json -> {
            JsonToken first = json.nextToken();
            array[0] = first == JsonToken.START_ARRAY;
            JsonToken token = array[0] ? json.nextToken() : first;
            while (token != null && token != JsonToken.END_ARRAY) {
                long from = json.currentTokenLocation().getByteOffset();
                json.skipChildren();
                long to = json.currentLocation().getByteOffset();
                if (from < 0) {
                    throw new CharConversionException("not UTF-8");
                }
                if (count[0]++ < MOST) {
                    spans.add(token == JsonToken.START_OBJECT ? new Span((int) from, (int) to) : Span.NO_OBJECT);
                }
                token = array[0] ? json.nextToken() : null;
            }
        });
        if (unreadable.isPresent()) {
            return new Found.Unreadable(
                    unreadable.get().code(), unreadable.get().message());
        }
        if (count[0] > MOST) {
            return new Found.Unreadable("too-many-items", "Send at most " + MOST + " data points in one delivery.");
        }
        if (!array[0] && (spans.isEmpty() || !spans.getFirst().isObject())) {
            return new Found.Unreadable("malformed", "Send one data point or an array of data points.");
        }
        return new Found.Spans(array[0], spans);
    }
}
