package io.epione.assistant.http;

import io.epione.assistant.config.EpioneConfig;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every caller so many pushes and so many questions a minute, refilled evenly. Which quotas hold and what is left
 * of them stands in {@code RateLimit-Policy} and {@code RateLimit} (draft-ietf-httpapi-ratelimit-headers-10), and the
 * tightest of them in the fields of its earlier drafts, which most clients read: {@code RateLimit-Limit},
 * {@code RateLimit-Remaining} and {@code RateLimit-Reset} (seconds). Beyond a quota the answer is 429 with
 * {@code Retry-After}.
 */
@Singleton
class RateLimit {
    private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE");
    private static final Pattern PUSH = Pattern.compile("/api/(signals|v1|genome|environment)(/.*)?|/fhir(/.*)?");
    private static final Pattern QUESTION =
            Pattern.compile("/api/conversations/[^/]+/turns|/api/triage|/api/models/[^/]+/assess");

    private static final String KEPT = RateLimit.class.getName();

    private final CurrentIdentityAssociation identities;
    private final Provider<EpioneConfig> config;
    private final Spent spent;
    private final Buckets buckets = new Buckets();

    private enum Kind {
        PUSHES,
        QUESTIONS
    }

    @Inject
    RateLimit(CurrentIdentityAssociation identities, Provider<EpioneConfig> config, Spent spent) {
        this.identities = identities;
        // Filters are made before there is a configuration: it is asked for with each request.
        this.config = config;
        this.spent = spent;
    }

    /** Null lets the request pass. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 10)
    Uni<@Nullable Response> take(ContainerRequestContext request) {
        Kind kind = kind(request);
        if (kind == null) {
            return Uni.createFrom().nullItem();
        }
        return identities.getDeferredIdentity().map(identity -> take(request, identity, kind));
    }

    private static @Nullable Kind kind(ContainerRequestContext request) {
        String path = RequestPath.of(request);
        if (PUSH.matcher(path).matches()) {
            return WRITING.contains(request.getMethod()) ? Kind.PUSHES : null;
        }
        return "POST".equals(request.getMethod()) && QUESTION.matcher(path).matches() ? Kind.QUESTIONS : null;
    }

    private @Nullable Response take(ContainerRequestContext request, SecurityIdentity identity, Kind kind) {
        Left left = switch (kind) {
            case PUSHES -> buckets.take(caller(identity), "pushes", pushes(request));
            case QUESTIONS ->
                buckets.take(
                        caller(identity), "questions", config.get().limits().questionsPerMinute());
        };
        request.setProperty(KEPT, left);
        return left.spent() ? ProblemBody.of(left.refusal()).response() : null;
    }

    private int pushes(ContainerRequestContext request) {
        Integer own = CallersLimit.of(request);
        return own == null ? config.get().limits().pushesPerMinute() : own;
    }

    private static String caller(SecurityIdentity identity) {
        String subject = identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
        return subject == null ? String.valueOf(identity.getPrincipal().getName()) : subject;
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(KEPT) instanceof Left callers)) {
            return;
        }
        List<Left> quotas =
                Stream.concat(Stream.of(callers), spent.quotas().stream()).toList();
        var headers = response.getHeaders();
        headers.putSingle(
                "RateLimit-Policy", quotas.stream().map(Left::policyItem).collect(Collectors.joining(", ")));
        headers.putSingle("RateLimit", quotas.stream().map(Left::item).collect(Collectors.joining(", ")));
        Left tightest =
                quotas.stream().min(Comparator.comparingLong(Left::remaining)).orElseThrow();
        headers.putSingle("RateLimit-Limit", tightest.limit());
        headers.putSingle("RateLimit-Remaining", tightest.remaining());
        headers.putSingle("RateLimit-Reset", tightest.resetSeconds());
        quotas.stream()
                .filter(Left::spent)
                .mapToLong(Left::waitSeconds)
                .max()
                .ifPresent(seconds -> headers.putSingle(HttpHeaders.RETRY_AFTER, seconds));
    }
}
