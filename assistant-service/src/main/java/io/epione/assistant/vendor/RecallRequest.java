package io.epione.assistant.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.http.Problem;
import io.epione.profile.observation.DeviceRecall;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recall as it is asked for: {@code {"vendor": "pulseband", "device": "G7 L2231", "unnamed": false, "from": "…", "until": "…", "reason": "…"}}. */
final class RecallRequest {
    private static final int LONGEST = 256;

    private final JsonNode body;
    private final List<Problem.Field> errors = new ArrayList<>();

    private RecallRequest(JsonNode body) {
        this.body = body;
    }

    /** Names everything that is wrong at once. */
    static DeviceRecall read(@Nullable JsonNode body, String operator, Instant now) {
        if (body == null || !body.isObject()) {
            throw Problem.badRequest("Send an object such as {\"device\": \"G7 L2231\", \"reason\": \"…\"}.");
        }
        var request = new RecallRequest(body);
        DeviceRecall recall = request.recall(operator, now);
        if (!request.errors.isEmpty()) {
            throw Problem.unprocessable("The recall cannot be read; nothing was changed.", request.errors);
        }
        return recall;
    }

    private DeviceRecall recall(String operator, Instant now) {
        String vendor = text("vendor");
        String device = text("device");
        if (vendor.isEmpty() && device.isEmpty()) {
            wrong("device", "missing", "Name the vendor's client, or words of the device's name, or both.");
        }
        String reason = text("reason");
        if (reason.isEmpty()) {
            wrong("reason", "missing", "Say why, with the number of the notice where there is one.");
        }
        Instant from = time("from");
        Instant until = time("until");
        if (from != null && until != null && !from.isBefore(until)) {
            wrong("until", "out-of-range", "Must be after from.");
        }
        return new DeviceRecall(
                UUID.randomUUID(),
                vendor,
                device,
                truth("unnamed"),
                from == null ? Instant.EPOCH : from,
                until,
                reason,
                operator,
                now,
                null);
    }

    private String text(String field) {
        String text = body.path(field).asText("").strip();
        if (text.length() > LONGEST) {
            wrong(field, "too-long", "Write at most " + LONGEST + " characters.");
        }
        return text;
    }

    private boolean truth(String field) {
        JsonNode node = body.path(field);
        if (!node.isMissingNode() && !node.isBoolean()) {
            wrong(field, "malformed", "Write true or false.");
        }
        return node.asBoolean(false);
    }

    private @Nullable Instant time(String field) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(node.asText("")).toInstant();
        } catch (DateTimeException e) {
            wrong(field, "malformed", "Write a time with its offset, such as 2026-11-24T08:00:00Z.");
            return null;
        }
    }

    private void wrong(String field, String code, String message) {
        errors.add(new Problem.Field("/" + field, code, message));
    }
}
