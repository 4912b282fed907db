package io.epione.acceptance.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** An OpenAI-compatible endpoint of the tests' own, which changes the sentences it is sent as a test says. */
public final class StubModel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<String> change = UnaryOperator.identity();
    private volatile boolean broken;

    public StubModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** What it was sent since the last call of {@link #rewords}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Forgets what it was sent and answers so from now on. */
    public void rewords(UnaryOperator<String> next) {
        requests.clear();
        broken = false;
        change = next;
    }

    /** Cuts every answer off from now on. */
    public void breaks() {
        requests.clear();
        broken = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(body);
            List<String> sentences = new ArrayList<>();
            JsonNode messages = JSON.readTree(body).path("messages");
            JSON.readTree(messages.path(messages.size() - 1).path("content").asText())
                    .forEach(sentence -> sentences.add(change.apply(sentence.asText())));
            byte[] answer = JSON.writeValueAsBytes(Map.of(
                    "id",
                    "1",
                    "object",
                    "chat.completion",
                    "model",
                    "stub",
                    "choices",
                    List.of(Map.of(
                            "index",
                            0,
                            "finish_reason",
                            "stop",
                            "message",
                            Map.of("role", "assistant", "content", JSON.writeValueAsString(sentences))))));
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer, 0, broken ? answer.length / 2 : answer.length);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
