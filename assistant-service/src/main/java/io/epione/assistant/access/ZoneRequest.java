package io.epione.assistant.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.http.Problem;
import io.epione.profile.person.ZoneHistory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a person says they are, and since when. */
record ZoneRequest(ZoneId zone, Instant from) {

    /** Names everything that is wrong at once. */
    static ZoneRequest read(@Nullable JsonNode body, Instant now) {
        if (body == null || !body.isObject()) {
            throw Problem.badRequest("Send an object such as {\"zone\": \"Europe/Lisbon\", \"from\": \"2026-11-20\"}.");
        }
        List<Problem.Field> errors = new ArrayList<>();
        ZoneId zone = zone(body.path("zone"), errors);
        Instant from = from(body.path("from"), zone, now, errors);
        if (!errors.isEmpty() || zone == null || from == null) {
            throw Problem.unprocessable("The zone cannot be taken; nothing was changed.", errors);
        }
        return new ZoneRequest(zone, from);
    }

    private static @Nullable ZoneId zone(JsonNode sent, List<Problem.Field> errors) {
        try {
            if (sent.isTextual() && !sent.textValue().isBlank()) {
                return ZoneId.of(sent.textValue().strip());
            }
        } catch (DateTimeException e) {
            // said below
        }
        errors.add(new Problem.Field("/zone", "invalid", "Write a zone such as Europe/Lisbon."));
        return null;
    }

    /** A day begins with its midnight in the new zone; without a word it is from now on. */
    private static @Nullable Instant from(
            JsonNode sent, @Nullable ZoneId zone, Instant now, List<Problem.Field> errors) {
        if (sent.isMissingNode() || sent.isNull()) {
            return now;
        }
        Instant from = moment(sent, zone);
        if (from == null) {
            errors.add(new Problem.Field(
                    "/from", "invalid", "Write a day such as 2026-11-20, or a time with its offset."));
        } else if (from.isAfter(now)) {
            errors.add(new Problem.Field("/from", "future", "Say where you are once you are there."));
        } else if (!from.isAfter(ZoneHistory.ALWAYS)) {
            errors.add(new Problem.Field("/from", "out-of-range", "Write a day after 1900."));
        }
        return from;
    }

    private static @Nullable Instant moment(JsonNode sent, @Nullable ZoneId zone) {
        try {
            String text = sent.asText("").strip();
            if (text.length() > 10) {
                return OffsetDateTime.parse(text).toInstant();
            }
            LocalDate day = LocalDate.parse(text);
            return zone == null ? Instant.EPOCH : day.atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
