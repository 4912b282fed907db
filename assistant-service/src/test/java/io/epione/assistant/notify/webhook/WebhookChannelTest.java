package io.epione.assistant.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpServer;
import io.epione.assistant.notify.Notification;
import io.epione.assistant.notify.NotificationChannel.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real receiver over HTTP. */
class WebhookChannelTest {
    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final Instant NOW = Instant.parse("2026-11-24T03:10:00Z");

    private final Map<String, String> received = new TreeMap<>();
    private final HttpServer receiver;
    private int answer = 204;

    WebhookChannelTest() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            for (String name : new String[] {"webhook-id", "webhook-timestamp", "webhook-signature"}) {
                received.put(name, exchange.getRequestHeaders().getFirst(name));
            }
            received.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void itStops() {
        receiver.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, "whsec_" + SECRET})
    void aReceiverCanCheckTheSignature(String secret) throws GeneralSecurityException {
        assertThat(channel(secret).deliver(notification())).isInstanceOf(Delivery.Done.class);

        assertThat(received).containsEntry("webhook-signature", expected(SECRET));
        assertThat(received).containsEntry("webhook-timestamp", Long.toString(NOW.getEpochSecond()));
    }

    @Test
    void whileTheSecretIsChangedTheNewAndTheOldOneBothSign() throws GeneralSecurityException {
        assertThat(channel("whsec_" + OTHER + " " + SECRET).deliver(notification()))
                .isInstanceOf(Delivery.Done.class);

        assertThat(received).containsEntry("webhook-signature", expected(OTHER) + " " + expected(SECRET));
    }

    private String expected(String secret) throws GeneralSecurityException {
        String signed = received.get("webhook-id") + "." + NOW.getEpochSecond() + "." + received.get("body");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500, 503})
    void onlyAnAnswerOfSuccessCountsAsTaken(int status) {
        answer = status;

        assertThat(channel(SECRET).deliver(notification())).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void aReceiverThatIsGoneAndASecretThatIsNoneAreFailuresAndNoExceptions() {
        assertThat(channel("not base64!").deliver(notification())).isInstanceOf(Delivery.Failed.class);
        receiver.stop(0);
        assertThat(channel(SECRET).deliver(notification())).isInstanceOf(Delivery.Failed.class);
    }

    private WebhookChannel channel(String secret) {
        URI address = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
        return new WebhookChannel(
                new WebhookConfig() {
                    @Override
                    public Optional<URI> url() {
                        return Optional.of(address);
                    }

                    @Override
                    public Optional<String> secret() {
                        return Optional.of(secret);
                    }

                    @Override
                    public Duration timeout() {
                        return Duration.ofSeconds(5);
                    }
                },
                new ObjectMapper().registerModule(new JavaTimeModule()),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Notification notification() {
        return new Notification(UUID.randomUUID(), "p-1", UUID.randomUUID(), "requested", "urgent", 0, NOW);
    }
}
