package io.epione.assistant.reply.writer;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Calls an endpoint with hard limits: on the time from the first byte sent to the last one read, and on the size of the
 * answer. Follows no redirect, so that a key goes to no other address. Thread-safe.
 */
final class BoundedHttp implements HttpClient {
    private static final long MOST_BYTES = 256 * 1024;

    private final java.net.http.HttpClient http;
    private final Duration limit;

    BoundedHttp(Duration limit) {
        this.limit = limit;
        this.http = java.net.http.HttpClient.newBuilder()
                .connectTimeout(limit)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(outgoing(request), BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        HttpResponse<String> response = await(answer);
        if (response.statusCode() / 100 != 2) {
            // Not the body: it may repeat what was sent.
            throw new HttpException(response.statusCode(), "the endpoint refused");
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    private HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer) {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException(e);
        } catch (ExecutionException e) {
            throw new UncheckedIOException(e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException(e);
        } finally {
            // Ends the connection too where the answer is not there yet.
            answer.cancel(true);
        }
    }

    private java.net.http.HttpRequest outgoing(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(limit);
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.method(
                        request.method().name(), java.net.http.HttpRequest.BodyPublishers.ofString(request.body()))
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("sentences are checked whole, so nothing is streamed");
    }
}
