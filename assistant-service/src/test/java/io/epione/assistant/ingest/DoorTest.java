package io.epione.assistant.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what dress a delivery may come. */
@QuarkusTest
class DoorTest {
    private static final String CSV = "time,code,value,unit,device\n2026-03-01T08:00:00Z,2339-0,104,mg/dL,s\n";
    private static final String SGV = "[{\"type\": \"sgv\", \"sgv\": 104, \"date\": 1772352000000}]";
    private static final String FHIR = """
            {"resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-03-01T08:00:00Z",
             "code": {"coding": [{"system": "http://loinc.org", "code": "8867-4"}]},
             "valueQuantity": {"value": 71, "system": "http://unitsofmeasure.org", "code": "/min"}}""";

    private final SignedTokens tokens;
    private String token = "";

    @Inject
    DoorTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void somebodyNew() {
        token = tokens.patient("p-" + UUID.randomUUID());
    }

    @Test
    void aPackedDeliveryIsReadAtEveryDoor() throws IOException {
        push("/api/signals/csv", "text/csv", "gzip", packed(CSV))
                .statusCode(200)
                .body("accepted", equalTo(1));
        push("/api/v1/entries", "application/json", "gzip", packed(SGV)).statusCode(200);
        push("/fhir/Observation", "application/fhir+json", "x-gzip", packed(FHIR))
                .statusCode(201);
        push("/api/signals/csv", "text/csv", "identity", bytes(CSV))
                .statusCode(200)
                .body("duplicates", equalTo(1));
    }

    @Test
    void aBombIsRefused() throws IOException {
        push("/api/signals/csv", "text/csv", "gzip", packed(CSV + " ".repeat(1 << 24)))
                .statusCode(413)
                .body("errors[0].code", equalTo("too-large"));
        push("/fhir", "application/fhir+json", "gzip", packed(" ".repeat(1 << 24)))
                .statusCode(413)
                .body("issue[0].code", equalTo("too-long"));
    }

    @Test
    void whatIsNoGzipIsNamed() {
        push("/api/signals/csv", "text/csv", "gzip", bytes(CSV))
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"br", "deflate", "zstd", "'gzip, gzip'"})
    void anEncodingThatIsNotReadIsRefusedWithTheOneThatIs(String encoding) {
        push("/api/signals/csv", "text/csv", encoding, bytes(CSV))
                .statusCode(415)
                .header("Accept-Encoding", equalTo("gzip"))
                .body("errors[0].pointer", equalTo("Content-Encoding"));
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv; charset=utf-8, 200",
        "csv, text/plain, 200",
        "csv, application/octet-stream, 200",
        "csv, application/json, 415",
        "csv, image/png, 415",
        "ambient, video/mp4, 415",
        "fitbit, text/csv, 415",
        "apple-health, application/json, 415"
    })
    void aMediaTypeMustFitTheFormat(String format, String mediaType, int status) {
        push("/api/signals/" + format, mediaType, "identity", bytes(CSV)).statusCode(status);
    }

    @Test
    void picturesAndSoundAreRefusedWithTheReason() {
        for (String mediaType : new String[] {"video/mp4", "audio/wav", "image/jpeg"}) {
            push("/api/signals/ambient", mediaType, "identity", new byte[] {1, 2, 3})
                    .statusCode(415)
                    .body("detail", containsString("what the sensor noticed"));
        }
    }

    @Test
    void whatIsLeftIsToldByTheNamesOfNowAndOfBefore() {
        push("/api/signals/csv", "text/csv", "identity", bytes(CSV))
                .header("RateLimit-Policy", containsString("\"pushes\";q="))
                .header("RateLimit-Policy", containsString("\"patient\";q="))
                .header("RateLimit", containsString("\"patient\";r="))
                .header("RateLimit-Limit", equalTo("60000"));
    }

    private ValidatableResponse push(String path, String mediaType, String encoding, byte[] body) {
        // The client must neither add a character set nor pack by itself.
        var plain = RestAssuredConfig.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
        return given().config(plain)
                .header("Authorization", "Bearer " + token)
                .header("Content-Encoding", encoding)
                .header("Content-Type", mediaType)
                .body(body)
                .post(path)
                .then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bytes(text));
        }
        return bytes.toByteArray();
    }
}
