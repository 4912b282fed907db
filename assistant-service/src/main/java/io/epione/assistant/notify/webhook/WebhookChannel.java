package io.epione.assistant.notify.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.notify.Notification;
import io.epione.assistant.notify.NotificationChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts announcements to an operator's receiver, signed as Standard Webhooks describe it (headers {@code webhook-id},
 * {@code webhook-timestamp}, {@code webhook-signature} with HMAC-SHA256). Only a 2xx answer counts as taken.
 */
@ApplicationScoped
class WebhookChannel implements NotificationChannel {
    private static final String HMAC = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    private final WebhookConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    // HTTP/1.1, since some receivers stumble over the offer to upgrade.
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    WebhookChannel(WebhookConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public boolean on() {
        return config.url().isPresent() && config.secret().isPresent();
    }

    @Override
    public boolean remote() {
        return true;
    }

    @Override
    public Delivery deliver(Notification notification) {
        try {
            HttpResponse<Void> answer = http.send(request(notification), HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() / 100 == 2
                    ? new Delivery.Done()
                    : new Delivery.Failed("the receiver answered " + answer.statusCode());
        } catch (IllegalArgumentException e) {
            return new Delivery.Failed("the address or the secret of the receiver cannot be used");
        } catch (IOException e) {
            return new Delivery.Failed(
                    "the receiver cannot be reached: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Failed("stopped");
        }
    }

    private HttpRequest request(Notification notification) throws JsonProcessingException {
        String id = notification.id().toString();
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String body = json.writeValueAsString(Map.of(
                "type",
                "escalation." + notification.kind(),
                "timestamp",
                notification.createdAt(),
                "data",
                notification));
        return HttpRequest.newBuilder(config.url().orElseThrow())
                .timeout(config.timeout())
                .header("content-type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", signatures(id + "." + timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** With or without the prefix that Standard Webhooks give to secrets. */
    private static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
    }

    /** One for each secret: a receiver takes the request when any of them is by the secret it knows. */
    private String signatures(String content) {
        return Arrays.stream(config.secret().orElseThrow().strip().split("\\s+"))
                .map(secret -> "v1," + sign(key(secret), content))
                .collect(Collectors.joining(" "));
    }

    private static String sign(byte[] key, String content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", e);
        }
    }
}
