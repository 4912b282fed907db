package io.epione.assistant.reply.writer;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Hands LangChain4j the bounded client; one limit holds for everything. */
final class BoundedHttpBuilder implements HttpClientBuilder {
    private final Duration limit;

    BoundedHttpBuilder(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Duration connectTimeout() {
        return limit;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return limit;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return new BoundedHttp(limit);
    }
}
