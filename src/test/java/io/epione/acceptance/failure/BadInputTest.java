package io.epione.acceptance.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.Client.Answer;
import io.epione.acceptance.running.RunningService;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody's device sends, at every door: refused with the place, and nothing of it stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String SIGNALS = "/api/signals/";
    private static final String READING =
            "[{\"type\":\"sgv\",\"sgv\":100,%s\"date\":1774400000000,\"device\":\"sensor\"}]";

    private final Map<String, byte[]> bodies = new LinkedHashMap<>();

    @BeforeAll
    void bodies() {
        body("an empty file", "");
        body("spaces", "  \n ");
        body("a text that was cut", READING.formatted("").substring(0, 40));
        body("an object that was cut", "{\"header\": {\"id\": \"1\", \"schema_id\": {\"name\"");
        body("no JSON", "Dear diary, my sugar was 104 today.");
        body("not a number", "NaN");
        body("not a number in an object", "[{\"type\":\"sgv\",\"sgv\":NaN,\"date\":1774400000000}]");
        body("infinity", "[{\"type\":\"sgv\",\"sgv\":1e309,\"date\":1774400000000}]");
        body("an exponent that fills the memory", "[{\"type\":\"sgv\",\"sgv\":1e999999999,\"date\":1e999999999}]");
        body("a huge integer", "[{\"type\":\"sgv\",\"sgv\":" + "9".repeat(1_000) + ",\"date\":1774400000000}]");
        body("a huge number of digits", "9".repeat(1_000_000));
        body("half a surrogate", "{\"\\ud800\": \"\\udfff\"}");
        body("a name that stands twice", READING.formatted("\"sgv\":39,"));
        body("two values", "{} {}");
        body("ten thousand levels", "[".repeat(10_000) + "]".repeat(10_000));
        body("ten thousand objects in each other", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
        body("a text without end", "\"" + "x".repeat(6_000_000));
        body("sixteen megabytes of tiny arrays", "[" + "[],".repeat(5_592_000) + "[]]");
        body("sixteen megabytes of tiny objects", "[" + "{},".repeat(5_592_000) + "{}]");
        body("sixteen megabytes of commas", ",".repeat(16_000_000));
        body("another encoding", "{\"name\": \"M\u00fcller\"}", StandardCharsets.ISO_8859_1);
        body("two bytes for each character", READING.formatted(""), StandardCharsets.UTF_16LE);
        bodies.put("a surrogate in bytes", new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
        bodies.put("nulls", new byte[4_096]);
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        bodies.put("noise", noise);
        body("a program", "<script>alert(1)</script>");
        body("a header alone", "time,code\n2026-11-24T12:00:00Z,2339-0\n");
        body("a quote that does not close", "time,code,value,unit\n\"2026");
    }

    private void body(String name, String text) {
        body(name, text, StandardCharsets.UTF_8);
    }

    private void body(String name, String text, Charset charset) {
        bodies.put(name, text.getBytes(charset));
    }

    @ParameterizedTest
    @Timeout(600)
    @ValueSource(
            strings = {
                SIGNALS + "fitbit",
                SIGNALS + "apple-health",
                SIGNALS + "health-connect",
                SIGNALS + "open-mhealth",
                SIGNALS + "dexcom",
                SIGNALS + "libreview",
                SIGNALS + "garmin",
                SIGNALS + "oura",
                SIGNALS + "withings",
                SIGNALS + "csv",
                "/api/v1/entries",
                "/api/v1/treatments",
                "/api/v1/devicestatus",
                "/fhir",
                "/fhir/Observation"
            })
    void isRefusedWithItsPlaceAndStoresNothing(String door) {
        Client patient = RunningService.shared().client().asPatient("1980-03-03", "male");
        boolean fhir = door.startsWith("/fhir");
        // Nightscout's documents are kept with every field as it came; a number that means nothing is one of them.
        boolean keepsFields = door.endsWith("/treatments") || door.endsWith("/devicestatus");
        bodies.forEach((name, body) -> {
            if (keepsFields && name.equals("infinity")) {
                return;
            }
            Answer answer = patient.push(
                    door, fhir ? "application/fhir+json" : "application/json", () -> new ByteArrayInputStream(body));
            assertThat(answer.status()).as("%s: %s", name, answer.text()).isBetween(400, 499);
            if (answer.status() != 413) {
                JsonNode faults = answer.body().path(fhir ? "issue" : "errors");
                assertThat(faults).as("%s: %s", name, answer.text()).isNotEmpty();
                faults.forEach(fault -> assertThat(fault.has(fhir ? "code" : "pointer"))
                        .as("%s: %s", name, answer.text())
                        .isTrue());
            }
            assertThat(repeats(answer.text(), body))
                    .as("%s: %s", name, answer.text())
                    .isFalse();
        });
        assertThat(patient.get("/api/profile/observations").body().path("items"))
                .isEmpty();
    }

    /** Whether an answer quotes a stretch of what was sent. */
    private static boolean repeats(String answer, byte[] body) {
        String sent = new String(Arrays.copyOf(body, Math.min(body.length, 400)), StandardCharsets.ISO_8859_1).strip();
        return sent.length() > 20 && answer.contains(sent.substring(0, 20));
    }
}
