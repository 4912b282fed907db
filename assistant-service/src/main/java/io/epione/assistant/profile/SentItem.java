package io.epione.assistant.profile;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.profile.Sha256;
import io.epione.profile.observation.RawPayload;
import io.epione.signals.json.BoundedJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of a delivery that a reading was made of.
 *
 * @param sha256 of the delivery's bytes
 * @param item the JSON or the line that stands there; null where the delivery is kept in parts without a count of lines
 */
record SentItem(
        UUID payload,
        String format,
        String mediaType,
        Instant receivedAt,
        String sha256,
        String pointer,
        @Nullable String item) {
    private static final String LINE = "line:";

    static SentItem of(RawPayload delivery, String pointer, boolean inParts) {
        return new SentItem(
                delivery.id(),
                delivery.format(),
                delivery.mediaType(),
                delivery.receivedAt(),
                HexFormat.of().formatHex(Sha256.of(delivery.body())),
                pointer,
                inParts ? null : item(delivery.body(), pointer));
    }

    private static @Nullable String item(byte[] body, String pointer) {
        return pointer.startsWith(LINE)
                ? line(body, Long.parseLong(pointer.substring(LINE.length())))
                : switch (BoundedJson.parse(body)) {
                    case BoundedJson.Parsed.Document(JsonNode root) -> {
                        JsonNode there = root.at(pointer);
                        yield there.isMissingNode() ? null : there.toString();
                    }
                    case BoundedJson.Parsed.Unreadable _ -> null;
                };
    }

    private static @Nullable String line(byte[] body, long number) {
        return new String(body, StandardCharsets.UTF_8)
                .lines()
                .skip(number - 1)
                .findFirst()
                .orElse(null);
    }
}
