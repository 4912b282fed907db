package io.epione.acceptance.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody at the service's door: nobody until signed in. Immutable. */
public final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    // Over HTTP/2 a body that the service breaks off takes the next request of the connection with it.
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI service;
    private final @Nullable String token;
    private final @Nullable String patientId;

    Client(URI service) {
        this(service, null, null);
    }

    private Client(URI service, @Nullable String token, @Nullable String patientId) {
        this.service = service;
        this.token = token;
        this.patientId = patientId;
    }

    /** An answer with its body as JSON; missing where the body is empty. */
    public record Answer(int status, HttpHeaders headers, JsonNode body, String text) {
        public String contentType() {
            return header("content-type");
        }

        /** Empty where there is none. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Signs in as one of the demonstration's personas. */
    public Client as(String persona) {
        return signIn(Map.of("persona", persona));
    }

    /** Signs in as a new patient of the test's own. */
    public Client asPatient(String birthDate, String sex) {
        return asPatient("p-" + UUID.randomUUID(), birthDate, sex);
    }

    public Client asPatient(String subject, String birthDate, String sex) {
        return signIn(Map.of("persona", "patient", "subject", subject, "birthDate", birthDate, "sex", sex));
    }

    private Client signIn(Map<String, String> who) {
        Answer answer = post("/api/demo/tokens", who);
        if (answer.status() != 200) {
            throw new IllegalStateException("no token: " + answer);
        }
        return new Client(
                service,
                answer.body().path("access_token").asText(),
                answer.body().path("patientId").asText(null));
    }

    public String patientId() {
        if (patientId == null) {
            throw new IllegalStateException("not signed in as a patient");
        }
        return patientId;
    }

    /** The token of whoever has signed in. */
    public String token() {
        if (token == null) {
            throw new IllegalStateException("nobody has signed in");
        }
        return token;
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    public Answer post(String path, Object body) {
        return post(path, "application/json", json(body));
    }

    public Answer post(String path, String mediaType, String body) {
        return send(request(path)
                .header("content-type", mediaType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a body that does not announce its length. */
    public Answer push(String path, String mediaType, Supplier<InputStream> body) {
        return send(request(path)
                .timeout(Duration.ofMinutes(30))
                .header("content-type", mediaType)
                .POST(BodyPublishers.ofInputStream(body))
                .build());
    }

    public Answer put(String path, Object body) {
        return send(request(path)
                .header("content-type", "application/json")
                .PUT(BodyPublishers.ofString(json(body)))
                .build());
    }

    /** Opens a conversation and gives its identifier. */
    public String conversation() {
        return post("/api/conversations", Map.of()).body().path("id").asText();
    }

    /** Says something and gives the reply. */
    public JsonNode say(String conversation, String text) {
        Answer answer = post("/api/conversations/" + conversation + "/turns", Map.of("text", text));
        if (answer.status() != 200) {
            throw new IllegalStateException("no reply: " + answer);
        }
        return answer.body();
    }

    /** Says something in a new conversation. */
    public JsonNode say(String text) {
        return say(conversation(), text);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(120));
        return token == null ? builder : builder.header("authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("content-type").orElse("").contains("json");
            JsonNode body = json && !response.body().isEmpty() ? JSON.readTree(response.body()) : JSON.missingNode();
            return new Answer(response.statusCode(), response.headers(), body, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
