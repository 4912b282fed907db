package io.epione.assistant.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.http.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A vendor as it is registered: {@code {"name": "PulseBand", "formats": ["fitbit"], "pushesPerMinute": 600}}. */
record VendorRequest(
        String name, Set<String> formats, @Nullable Integer pushesPerMinute) {
    private static final int LONGEST = 100;
    private static final int MOST_PUSHES = 1_000_000;

    /** @param known whether a format is read here */
    static VendorRequest read(@Nullable JsonNode body, Predicate<String> known) {
        if (body == null || !body.isObject()) {
            throw Problem.badRequest("Send an object such as {\"name\": \"PulseBand\", \"formats\": [\"fitbit\"]}.");
        }
        List<Problem.Field> errors = new ArrayList<>();
        String name = body.path("name").asText("").strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add(new Problem.Field("/name", "invalid", "Write 1 to " + LONGEST + " characters."));
        }
        Set<String> formats = formats(body.path("formats"), known, errors);
        JsonNode limit = body.path("pushesPerMinute");
        boolean limited = !limit.isMissingNode() && !limit.isNull();
        if (limited && (!limit.canConvertToInt() || limit.asInt() < 1 || limit.asInt() > MOST_PUSHES)) {
            errors.add(new Problem.Field("/pushesPerMinute", "out-of-range", "Write 1 to " + MOST_PUSHES + "."));
        }
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("The vendor cannot be read; nothing was changed.", errors);
        }
        return new VendorRequest(name, formats, limited ? limit.asInt() : null);
    }

    private static Set<String> formats(JsonNode list, Predicate<String> known, List<Problem.Field> errors) {
        Set<String> formats = new TreeSet<>();
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            errors.add(new Problem.Field("/formats", "type", "Write a list, such as [\"fitbit\"]; none means all."));
        }
        for (int i = 0; i < list.size(); i++) {
            String format = list.path(i).asText("");
            if (!known.test(format)) {
                errors.add(new Problem.Field("/formats/" + i, "unknown", "This format is not read here."));
            }
            formats.add(format);
        }
        return formats;
    }
}
