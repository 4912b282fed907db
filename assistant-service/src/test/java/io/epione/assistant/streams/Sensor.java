package io.epione.assistant.streams;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.config.SettableClock;
import io.epione.assistant.demo.SignedTokens;
import io.restassured.http.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A person's glucose sensor that sends by Nightscout as time goes on, over HTTP. */
@ApplicationScoped
class Sensor {
    static final Duration USUAL = Duration.ofMinutes(5);

    private final SignedTokens tokens;
    private final SettableClock time;
    private final Clock clock;

    @Inject
    Sensor(SignedTokens tokens, SettableClock time, Clock clock) {
        this.tokens = tokens;
        this.time = time;
        this.clock = clock;
    }

    /** Sends so many readings, one each five minutes, the last of them with these values; when the last was taken. */
    Instant sends(String patient, int readings, int... last) {
        Instant at = clock.instant();
        for (int left = readings - 1; left >= 0; left--) {
            at = clock.instant();
            send(patient, at, left < last.length ? last[last.length - 1 - left] : 120);
            if (left > 0) {
                time.advance(USUAL);
            }
        }
        return at;
    }

    void send(String patient, Instant at, int sgv) {
        post(patient, "/api/v1/entries", """
                [{"type":"sgv","sgv":%d,"date":%d,"device":"xDrip-DexcomG6"}]""".formatted(sgv, at.toEpochMilli()));
    }

    void pricks(String patient, int mbg) {
        post(patient, "/api/v1/entries", """
                [{"type":"mbg","mbg":%d,"date":%d,"device":"meter"}]""".formatted(mbg, clock.millis()));
    }

    void takes(String patient, String medicine) {
        post(patient, "/fhir/MedicationRequest", """
                {"resourceType":"MedicationRequest","id":"m-%s","status":"active","intent":"order",
                 "authoredOn":"2026-10-01","medicationCodeableConcept":{"text":"%s"},
                 "subject":{"reference":"Patient/%s"}}""".formatted(medicine.hashCode(), medicine, patient));
    }

    void post(String patient, String path, String body) {
        int status = given().header("Authorization", "Bearer " + tokens.patient(patient))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .statusCode();
        assertThat(status).isBetween(200, 201);
    }
}
