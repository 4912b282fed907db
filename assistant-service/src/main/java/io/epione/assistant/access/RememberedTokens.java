package io.epione.assistant.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Knows again a bearer token that was verified a short while ago, as long as it has not expired: uploaders and pages send
 * the same one with every call, and its signature does not change. Who the caller is comes from here; what they may read
 * is asked for anew with each call, so a grant or a consent that ends does so at once. Thread-safe.
 */
@ApplicationScoped
class RememberedTokens implements HttpAuthenticationMechanism, SecurityIdentityAugmentor {
    /** How long a key that its issuer takes back may go on being believed. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final int MOST = 2_000;
    /** After the Nightscout secret, before the token is verified. */
    private static final int PRIORITY = 1500;

    private static final String BEARER = "Bearer ";

    private final Clock clock;
    private final Cache<String, Remembered> tokens =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    @Inject
    RememberedTokens(Clock clock) {
        this.clock = clock;
    }

    private record Remembered(SecurityIdentity identity, Instant expires) {}

    @Override
    public Uni<@Nullable SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String sent = request.request().getHeader("Authorization");
        if (sent == null || !sent.startsWith(BEARER)) {
            return Uni.createFrom().nullItem();
        }
        Remembered known = tokens.getIfPresent(sent.substring(BEARER.length()));
        return known != null && clock.instant().isBefore(known.expires())
                ? Uni.createFrom().item(known.identity())
                : Uni.createFrom().nullItem();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity verified, AuthenticationRequestContext context) {
        TokenCredential credential = verified.getCredential(TokenCredential.class);
        if (credential != null && verified.getPrincipal() instanceof JsonWebToken token) {
            Instant expires = Instant.ofEpochSecond(token.getExpirationTime());
            tokens.put(credential.getToken(), new Remembered(withoutRequest(verified, token), expires));
        }
        return Uni.createFrom().item(verified);
    }

    /** The request that brought the token is one of the attributes, and must not live as long. */
    private static SecurityIdentity withoutRequest(SecurityIdentity verified, JsonWebToken token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addRoles(verified.getRoles())
                .addCredentials(verified.getCredentials())
                .build();
    }

    @Override
    public Uni<@Nullable ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
