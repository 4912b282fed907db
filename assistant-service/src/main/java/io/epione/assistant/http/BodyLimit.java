package io.epione.assistant.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.config.EpioneConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Refuses bodies that announce themselves as too large, before a byte of them is read. A body without an announced
 * length is broken off when it has grown past the same limit, which is another where {@link LargeBodies} says so.
 */
final class BodyLimit {
    /** Ahead of the limit of the server, which answers without a body. */
    private static final int PRIORITY = 100;
    /** Behind the limit of the server, which names its own to whoever reads the body. */
    private static final int BEHIND_SERVER = 1;

    private final EpioneConfig.Limits limits;
    private final LargeDoors large;
    private final ObjectMapper mapper;

    @Inject
    BodyLimit(EpioneConfig config, LargeDoors large, ObjectMapper mapper) {
        this.limits = config.limits();
        this.large = large;
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
        filters.register(this::limitGrowth, BEHIND_SERVER);
    }

    private long limit(RoutingContext request) {
        return large.most(request.normalizedPath()).orElseGet(limits::bodyBytes);
    }

    private void limitGrowth(RoutingContext request) {
        if (request.get(VertxInputStream.MAX_REQUEST_SIZE_KEY) != null) {
            request.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, limit(request));
        }
        request.next();
    }

    private void check(RoutingContext request) {
        long limit = limit(request);
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || length.length() < 19 && Long.parseLong(length) <= limit) {
            request.next();
            return;
        }
        boolean fhir = RequestPath.isFhir(request.normalizedPath());
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, fhir ? "application/fhir+json" : "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .endHandler(done -> request.request().connection().close());
        request.response().end(body(fhir, limit));
    }

    private String body(boolean fhir, long limit) {
        try {
            ProblemBody problem = ProblemBody.of(Problem.tooLarge(limit));
            return mapper.writeValueAsString(fhir ? OperationOutcome.of(problem) : problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain JSON", e);
        }
    }
}
