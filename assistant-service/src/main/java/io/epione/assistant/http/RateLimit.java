package io.epione.assistant.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.epione.assistant.config.EpioneConfig;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every caller so many pushes and so many questions a minute, refilled evenly. What is left stands in the headers
 * {@code RateLimit-Limit}, {@code RateLimit-Remaining} and {@code RateLimit-Reset} (seconds); beyond it the answer is 429
 * with {@code Retry-After}.
 */
@Singleton
class RateLimit {
    private static final Pattern PUSH = Pattern.compile("/api/(signals|v1|genome)(/.*)?|/fhir(/.*)?");
    private static final Pattern QUESTION =
            Pattern.compile("/api/conversations/[^/]+/turns|/api/triage|/api/models/[^/]+/assess");
    private static final String KEPT = RateLimit.class.getName();

    private final CurrentIdentityAssociation identities;
    private final Provider<EpioneConfig> config;
    private final Buckets buckets = new Buckets();

    enum Kind {
        PUSH,
        QUESTION
    }

    /** What a caller has left; the wait is 0 where the request may pass. */
    record Left(int limit, long remaining, long resetSeconds, long waitSeconds) {}

    @Inject
    RateLimit(CurrentIdentityAssociation identities, Provider<EpioneConfig> config) {
        this.identities = identities;
        // Filters are made before there is a configuration: it is asked for with each request.
        this.config = config;
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
        if (!"POST".equals(request.getMethod())) {
            return null;
        }
        String path = RequestPath.of(request);
        if (PUSH.matcher(path).matches()) {
            return Kind.PUSH;
        }
        return QUESTION.matcher(path).matches() ? Kind.QUESTION : null;
    }

    private @Nullable Response take(ContainerRequestContext request, SecurityIdentity identity, Kind kind) {
        var limits = config.get().limits();
        int limit = kind == Kind.PUSH ? limits.pushesPerMinute() : limits.questionsPerMinute();
        Left left = buckets.take(caller(identity), kind, limit);
        request.setProperty(KEPT, left);
        return left.waitSeconds() == 0 ? null : refusal(left.waitSeconds());
    }

    private static Response refusal(long seconds) {
        return ProblemBody.of(
                        429,
                        "Too many requests",
                        "Wait " + seconds + " s and send it again; nothing was lost.",
                        List.of())
                .builder()
                .header("Retry-After", seconds)
                .build();
    }

    private static String caller(SecurityIdentity identity) {
        String subject = identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
        return subject == null ? String.valueOf(identity.getPrincipal().getName()) : subject;
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(KEPT) instanceof Left left) {
            response.getHeaders().putSingle("RateLimit-Limit", left.limit());
            response.getHeaders().putSingle("RateLimit-Remaining", left.remaining());
            response.getHeaders().putSingle("RateLimit-Reset", left.resetSeconds());
        }
    }

    /** One bucket for each caller and kind; those not used for two minutes, which are full again, are forgotten. */
    static final class Buckets {
        private static final int CALLERS = 100_000;

        private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build();

        private record Key(String caller, Kind kind) {}

        Left take(String caller, Kind kind, int perMinute) {
            ConsumptionProbe probe =
                    buckets.get(new Key(caller, kind), key -> bucket(perMinute)).tryConsumeAndReturnRemaining(1);
            return new Left(
                    perMinute,
                    probe.getRemainingTokens(),
                    seconds(probe.getNanosToWaitForReset()),
                    probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
        }

        private static long seconds(long nanos) {
            return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
        }

        private static Bucket bucket(int perMinute) {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build();
        }
    }
}
