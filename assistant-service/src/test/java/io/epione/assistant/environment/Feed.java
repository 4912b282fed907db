package io.epione.assistant.environment;

import io.epione.assistant.turn.Chat;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feed that tells of an area of its own. */
record Feed(String token, String area, Instant now) {
    static Feed of(String token, Instant now) {
        return new Feed(token, "area-" + UUID.randomUUID(), now);
    }

    /** The same area, told of by somebody else. */
    Feed by(String other) {
        return new Feed(other, area, now);
    }

    /** The hour that runs. */
    Instant hour() {
        return now.truncatedTo(ChronoUnit.HOURS);
    }

    Map<String, Object> report(Duration ago, Map<String, ?> values) {
        Map<String, Object> told = new HashMap<>(values);
        told.put("area", area);
        told.put("name", "Coimbra");
        told.put("hour", hour().minus(ago).toString());
        return new HashMap<>(Map.of(
                "source",
                Map.of("name", "City air network", "url", "https://air.example"),
                "issued",
                now.toString(),
                "freshMinutes",
                30,
                "areas",
                List.of(told)));
    }

    ValidatableResponse tells(@Nullable Object report) {
        return Chat.as(token)
                .body(report == null ? "" : report)
                .post("/api/environment")
                .then();
    }

    void tells(Duration ago, Map<String, ?> values) {
        tells(report(ago, values)).statusCode(200);
    }

    /** A person who has opened it names this area. */
    void isWhere(String person) {
        Chat.as(person)
                .body(Map.of("environment", true))
                .put("/api/me/consents")
                .then()
                .statusCode(200);
        Chat.as(person).body(Map.of("area", area)).put("/api/me/place").then().statusCode(200);
    }
}
