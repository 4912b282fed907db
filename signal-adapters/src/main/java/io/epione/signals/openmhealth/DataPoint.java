package io.epione.signals.openmhealth;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.profile.observation.Code;
import io.epione.signals.Reading;
import io.epione.signals.json.BoundedJson;
import org.jspecify.annotations.Nullable;

/**
 * A data point whose header and body follow their schemas.
 *
 * @param index its position in the delivery, from 0
 * @param pointer JSON pointer to it
 * @param body what was measured
 */
record DataPoint(int index, String pointer, SchemaId schema, JsonNode body, Header header, TimeFrame time) {
    /** A value as sent; the unit is null where the schema has none. */
    record Sent(@Nullable String value, @Nullable String unit) {}

    /** A field that holds a number, or a number with its unit; both null when the body has none. */
    Sent sent(String field) {
        JsonNode node = body.path(field);
        return node.isObject()
                ? new Sent(BoundedJson.scalar(node, "value"), BoundedJson.scalar(node, "unit"))
                : new Sent(BoundedJson.scalar(body, field), null);
    }

    /** A text of the body, or an empty text. */
    String text(String field) {
        return body.path(field).isTextual() ? body.path(field).textValue() : "";
    }

    /** The value of a field under a code. */
    Reading.Draft observation(Code code, String field, String how) {
        Sent sent = sent(field);
        return draft(Reading.Kind.OBSERVATION, code, how).value(sent.value(), sent.unit());
    }

    /** @param how how it was obtained, in one word; may be empty */
    Reading.Draft draft(Reading.Kind kind, Code code, String how) {
        return Reading.draft(index, pointer, kind, code)
                .period(time.start(), time.end())
                .device(header.source())
                .component(header.id())
                .method(Circumstances.of(this, how));
    }

    /** A code of our own. */
    static Code own(String code, String display) {
        return new Code(Code.EPIONE, code, display);
    }
}
