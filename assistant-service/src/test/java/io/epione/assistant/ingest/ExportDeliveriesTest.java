package io.epione.assistant.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An export that is stored part by part. */
@QuarkusTest
class ExportDeliveriesTest {
    private static final int RECORDS = 5_000;

    private final SignedTokens tokens;
    private final LoopTables tables;
    private String patient = "";
    private String token = "";

    @Inject
    ExportDeliveriesTest(SignedTokens tokens, LoopTables tables) {
        this.tokens = tokens;
        this.tables = tables;
    }

    @BeforeEach
    void somebodyNew() {
        patient = "p-" + UUID.randomUUID();
        token = tokens.patient(patient);
    }

    @Test
    void whatAFailureOfALaterPartLeftBehindIsCompletedByARepeat() {
        failAfterParts(1);
        Response broken = push(null, export(0));
        heal();

        assertThat(broken.statusCode()).isEqualTo(503);
        assertThat(broken.jsonPath().getString("detail")).contains("Send the whole again");
        assertThat(broken.jsonPath().getString("errors[0].code")).isEqualTo("stored-in-part");
        assertThat(broken.jsonPath().getString("errors[0].message")).contains("Parts stored: 1", "accepted 2000");

        Response repeat = push(null, export(0));
        assertThat(repeat.statusCode()).isEqualTo(200);
        assertThat(repeat.jsonPath().getInt("duplicates")).isEqualTo(2_000);
        assertThat(repeat.jsonPath().getInt("accepted")).isEqualTo(RECORDS - 2_000);
        assertThat(tables.count("select count(*) from entry where patient = ?", patient))
                .isEqualTo(RECORDS);
    }

    @Test
    void oneWithAKeyGetsTheReceiptOfTheFirstAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        Response first = push(key, export(0));

        assertThat(first.jsonPath().getInt("accepted")).isEqualTo(RECORDS);
        assertThat(push(key, export(0)).asString()).isEqualTo(first.asString());
        assertThat(push(key, export(1)).jsonPath().getString("errors[0].code")).isEqualTo("key-reused");
    }

    @Test
    void ofALargeOneOnlyWhatWantsAttentionIsListed() {
        String odd = record(9_999, "9999");
        Response answer = push(null, export(0).replace("</HealthData>", odd + "</HealthData>"));

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(answer.jsonPath().getList("items.code")).containsExactly("implausible");
        assertThat(answer.jsonPath().getInt("leftOut")).isEqualTo(RECORDS);
    }

    private void failAfterParts(int parts) {
        tables.change("create function broken_part() returns trigger language plpgsql as $$ begin"
                + " if new.patient = '" + patient + "' and (select count(*) from raw_payload where patient ="
                + " new.patient) >= " + parts + " then raise exception 'full'; end if; return new; end $$");
        tables.change("create trigger broken_part before insert on raw_payload"
                + " for each row execute function broken_part()");
    }

    private void heal() {
        tables.change("drop trigger broken_part on raw_payload");
        tables.change("drop function broken_part");
    }

    private static String export(int from) {
        return IntStream.range(from, from + RECORDS)
                .mapToObj(number -> record(number, Integer.toString(50 + number % 70)))
                .collect(Collectors.joining("", "<HealthData>", "</HealthData>"));
    }

    private static String record(int number, String value) {
        String time = Instant.parse("2020-01-01T00:00:00Z")
                        .plusSeconds(60L * number)
                        .toString()
                        .replace('T', ' ')
                        .replace("Z", "")
                + " +0000";
        return "<Record type=\"HKQuantityTypeIdentifierHeartRate\" sourceName=\"Watch\" unit=\"count/min\" startDate=\""
                + time + "\" endDate=\"" + time + "\" value=\"" + value + "\"/>\n";
    }

    private Response push(@Nullable String key, String body) {
        var request = given().header("Authorization", "Bearer " + token)
                .contentType("text/xml")
                .body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/api/signals/apple-health");
    }
}
