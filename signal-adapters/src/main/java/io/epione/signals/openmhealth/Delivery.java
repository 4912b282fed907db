package io.epione.signals.openmhealth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.signals.AdapterResult;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import io.epione.signals.json.BoundedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data points of one delivery, read one after the other; not thread-safe. */
final class Delivery {
    private final List<Reading> readings = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private @Nullable String user;
    private @Nullable Rejection anotherPerson;

    void add(int index, String pointer, JsonNode item) {
        JsonNode header = item.path("header");
        user(pointer, BoundedJson.scalar(header, "user_id"));
        if (header.isMissingNode() && !item.has("body") && item.has("schema")) {
            ObjectNode bare = ((ObjectNode) item).deepCopy();
            bare.remove("schema");
            supported(index, pointer + "/schema", item.path("schema"))
                    .ifPresent(schema -> body(index, pointer, pointer, schema, bare, Header.none()));
            return;
        }
        if (!header.isObject() || !item.path("body").isObject()) {
            missing(index, pointer, header.isObject() ? "body" : "header");
            return;
        }
        Optional<Fault> fault = Schemas.fault(Header.schema(header), header);
        if (fault.isPresent()) {
            reject(index, pointer + "/header", fault.get());
            return;
        }
        supported(index, pointer + "/header/schema_id", header.path("schema_id"))
                .ifPresent(schema ->
                        body(index, pointer, pointer + "/body", schema, item.path("body"), Header.of(header)));
    }

    void reject(int index, String pointer, String code, String message) {
        rejections.add(new Rejection(index, pointer, code, message));
    }

    AdapterResult result(int received) {
        return anotherPerson == null
                ? new AdapterResult(received, readings, rejections)
                : new AdapterResult(received, List.of(), List.of(anotherPerson));
    }

    /** The sender's name for the person may be any, but only one. */
    private void user(String pointer, @Nullable String named) {
        if (named == null || named.equals(user)) {
            return;
        }
        if (user == null) {
            user = named;
        } else if (anotherPerson == null) {
            anotherPerson = new Rejection(
                    -1,
                    pointer + "/header/user_id",
                    "another-person",
                    "The delivery holds data points of two users; send one person's at a time.");
        }
    }

    private void missing(int index, String pointer, String field) {
        reject(
                index,
                pointer + "/" + field,
                "missing-field",
                "Send a data point with header and body, or a body that names its schema in the field schema.");
    }

    private Optional<SchemaId> supported(int index, String pointer, JsonNode sent) {
        Optional<SchemaId> schema = SchemaId.of(sent);
        if (schema.isEmpty()) {
            reject(index, pointer, "unsupported", "Name the schema as in omh:heart-rate:2.0.");
        } else if (Bodies.of(schema.get()).isEmpty()) {
            reject(
                    index,
                    pointer,
                    "unsupported",
                    "The schema " + schema.get() + " is not read: " + Unsupported.reason(schema.get()) + ".");
        } else {
            return schema;
        }
        return Optional.empty();
    }

    private void body(int index, String pointer, String at, SchemaId schema, JsonNode body, Header header) {
        Optional<Fault> fault = Schemas.fault(schema, body);
        if (fault.isPresent()) {
            reject(index, at, fault.get());
            return;
        }
        Optional<TimeFrame> time = TimeFrame.of(body.path("effective_time_frame"));
        if (time.isEmpty()) {
            String duration = at + "/effective_time_frame/time_interval/duration";
            reject(index, duration, "no-time", "The interval's duration leads to no moment.");
            return;
        }
        var point = new DataPoint(index, pointer, schema, body, header, orRecorded(time.get(), header));
        Bodies.of(schema).ifPresent(kind -> kind.read(point, readings::add));
    }

    /** Older schemas let a body come without a time; then the source's record of it is the time that is known. */
    private static TimeFrame orRecorded(TimeFrame time, Header header) {
        return time.start() == null && header.createdAtSource() != null
                ? new TimeFrame(header.createdAtSource(), null, "time-of-record")
                : time;
    }

    private void reject(int index, String at, Fault fault) {
        reject(index, at + fault.pointer(), fault.code(), fault.message());
    }
}
