package io.epione.assistant.reply.writer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A real HTTP server that speaks as OpenAI-compatible endpoints do, or misbehaves as they do. */
final class StubEndpoint implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = (exchange, body) -> send(exchange, 500, "");

    /** What it does with one request. */
    interface Behaviour {
        void answer(HttpExchange exchange, String body) throws IOException;
    }

    StubEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(body);
            try (exchange) {
                behaviour.answer(exchange, body);
            }
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    /** Answers with this text, whatever was asked. */
    void says(String content) {
        behave((exchange, body) -> send(exchange, 200, completion(content)));
    }

    /** Answers with an array in which each sentence was changed. */
    void rewords(UnaryOperator<String> change) {
        behave((exchange, body) -> send(
                exchange,
                200,
                completion(JSON.writeValueAsString(
                        sentences(body).stream().map(change).toList()))));
    }

    static List<String> sentences(String body) throws IOException {
        List<String> sentences = new ArrayList<>();
        JsonNode messages = JSON.readTree(body).path("messages");
        JSON.readTree(messages.path(messages.size() - 1).path("content").asText())
                .forEach(sentence -> sentences.add(sentence.asText()));
        return sentences;
    }

    static String completion(String content) {
        try {
            return JSON.writeValueAsString(Map.of(
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
                            Map.of("role", "assistant", "content", content)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
