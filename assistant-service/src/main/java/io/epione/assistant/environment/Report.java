package io.epione.assistant.environment;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.http.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A feed's report, read strictly: all of it or nothing. What it says was measured, so no hour begins after it was issued.
 *
 * <pre>{"source": {"name": "City air network", "url": "https://air.example"}, "issued": "2026-07-01T14:50:00Z",
 *  "freshMinutes": 60, "areas": [{"area": "coimbra-centre", "name": "Coimbra", "hour": "2026-07-01T14:00:00Z",
 *  "aqi": 180, "pm25": 93.1, "temperature": 31.2, "heatIndex": 35.0}]}</pre>
 */
record Report(List<AreaHour> hours, List<Problem.Field> errors) {
    private static final int MOST_AREAS = 5_000;
    private static final int LONGEST_FRESH = 360;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Pattern AREA = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    /** What people are shown: letters alone, so that a name can hold no figure and no address. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'\u2019()-]{0,59}");

    private static final Pattern ADDRESS = Pattern.compile("https://[\\x21-\\x7e]{1,300}");

    static Report of(@Nullable JsonNode body, Instant now) {
        var fields = new Fields(new ArrayList<>());
        if (body == null || !body.isObject()) {
            return new Report(List.of(), List.of(new Problem.Field("", "malformed", "Send an object.")));
        }
        String source = fields.text(body.path("source").path("name"), "/source/name", NAME, "a name of letters");
        String url = body.path("source").hasNonNull("url")
                ? fields.text(body.path("source").path("url"), "/source/url", ADDRESS, "an https address")
                : null;
        Instant issued = fields.time(body.path("issued"), "/issued");
        if (issued.isAfter(now.plus(CLOCKS_DIFFER))) {
            fields.wrong("/issued", "out-of-range", "It lies ahead of now.");
        }
        Double fresh = fields.number(body.path("freshMinutes"), "/freshMinutes", 0, LONGEST_FRESH, true);
        if (fresh == null) {
            fields.wrong("/freshMinutes", "missing", "Say how long past its hour a value counts as now.");
        }
        JsonNode areas = body.path("areas");
        if (!areas.isArray() || areas.isEmpty() || areas.size() > MOST_AREAS) {
            fields.wrong("/areas", "out-of-range", "Send 1 to " + MOST_AREAS + " areas.");
            return new Report(List.of(), fields.errors());
        }
        var issue = new AreaHour.Issue(source, url, issued, Duration.ofMinutes(fresh == null ? 0 : fresh.longValue()));
        List<AreaHour> hours = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            hours.add(hour(areas.get(i), "/areas/" + i, issue, now, fields));
        }
        return fields.errors().isEmpty() ? new Report(hours, List.of()) : new Report(List.of(), fields.errors());
    }

    private static AreaHour hour(JsonNode area, String at, AreaHour.Issue issue, Instant now, Fields fields) {
        Instant hour = fields.time(area.path("hour"), at + "/hour");
        if (hour.isAfter(issue.at())) {
            fields.wrong(
                    at + "/hour", "not-measured", "It begins after the report was issued; forecasts are not taken.");
        }
        if (hour.isBefore(now.minus(AreaHours.KEPT))) {
            fields.wrong(at + "/hour", "out-of-range", "It is longer ago than values are kept.");
        }
        Double aqi = fields.number(area.path("aqi"), at + "/aqi", 0, 999, true);
        var read = new AreaHour(
                fields.text(area.path("area"), at + "/area", AREA, "small letters, digits and hyphens"),
                fields.text(area.path("name"), at + "/name", NAME, "a name of letters"),
                hour,
                aqi == null ? null : aqi.intValue(),
                fields.number(area.path("pm25"), at + "/pm25", 0, 5_000, false),
                fields.number(area.path("temperature"), at + "/temperature", -90, 60, false),
                fields.number(area.path("heatIndex"), at + "/heatIndex", -90, 90, false),
                issue);
        if (!read.ofAir() && !read.ofHeat()) {
            fields.wrong(at, "missing", "Send aqi, pm25, temperature or heatIndex.");
        }
        return read;
    }

    /** Reads fields and keeps what is wrong with them. */
    private record Fields(List<Problem.Field> errors) {
        void wrong(String pointer, String code, String message) {
            errors.add(new Problem.Field(pointer, code, message));
        }

        String text(JsonNode node, String pointer, Pattern pattern, String hint) {
            String text = node.isTextual() ? node.textValue().strip() : "";
            if (!pattern.matcher(text).matches()) {
                wrong(pointer, "invalid", "Write " + hint + ".");
            }
            return text;
        }

        Instant time(JsonNode node, String pointer) {
            try {
                return OffsetDateTime.parse(node.asText("")).toInstant();
            } catch (DateTimeException e) {
                wrong(pointer, "malformed", "Send RFC 3339 with offset.");
                return Instant.EPOCH;
            }
        }

        @Nullable
        Double number(JsonNode node, String pointer, double low, double high, boolean whole) {
            if (node.isMissingNode() || node.isNull()) {
                return null;
            }
            if (!node.isNumber() || node.doubleValue() < low || node.doubleValue() > high) {
                wrong(pointer, "out-of-range", "Send a number from " + (long) low + " to " + (long) high + ".");
                return null;
            }
            if (whole && node.doubleValue() != Math.rint(node.doubleValue())) {
                wrong(pointer, "type", "Send a whole number.");
                return null;
            }
            return node.doubleValue();
        }
    }
}
