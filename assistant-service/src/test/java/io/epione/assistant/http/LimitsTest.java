package io.epione.assistant.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LimitsTest {
    private final SignedTokens tokens;

    @TestHTTPResource
    URI address = URI.create("http://unset.invalid");

    @Inject
    LimitsTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @Test
    void aBodyThatAnnouncesTooMuchIsRefusedUnread() throws IOException {
        String answer = raw("POST /api/demo/tokens HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\n"
                + "Content-Length: 99999999999\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json")
                .contains("\"errors\":[]");
    }

    @Test
    void aBodyThatGrowsTooLargeIsBrokenOff() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST /api/demo/tokens HTTP/1.1\r\nHost: t\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            int sent = 0;
            try {
                // 64 MiB, four times the limit: the connection ends long before.
                while (sent < 1024) {
                    out.write(chunk);
                    sent++;
                }
                String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                assertThat(status).isEqualTo("HTTP/1.1 413");
            } catch (IOException e) {
                assertThat(sent).isGreaterThan(200);
            }
        }
    }

    @Test
    void aCallerIsToldWhatIsLeft() {
        Response answer = given().header("Authorization", "Bearer " + tokens.of(Role.PATIENT, "r-" + UUID.randomUUID()))
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/probe/push/nobody");
        answer.then().header("RateLimit-Limit", notNullValue()).header("RateLimit-Remaining", notNullValue());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
