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
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts announcements to an operator's receiver, signed as Standard Webhooks describe it (headers {@code webhook-id},
 * {@code webhook-timestamp}, {@code webhook-signature} with HMAC-SHA256). Only a 2xx answer counts as taken.
 */
@ApplicationScoped
class WebhookChannel implements NotificationChannel {
    private static final String HMAC = "HmacSHA256";

    private final WebhookConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();

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
    public Delivery deliver(Notification notification) {
        try {
            HttpResponse<Void> answer = http.send(request(notification), HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() / 100 == 2
                    ? new Delivery.Done()
                    : new Delivery.Failed("the receiver answered " + answer.statusCode());
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
                .header("webhook-signature", "v1," + sign(id + "." + timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String sign(String content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(
                    new SecretKeySpec(Base64.getDecoder().decode(config.secret().orElseThrow()), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", e);
        }
    }
}
