package io.epione.assistant.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Signs in whoever sends a person's Nightscout secret, as that person, and only under {@code /api/v1}. Everywhere else
 * the header means nothing.
 */
@ApplicationScoped
class NightscoutSignIn implements HttpAuthenticationMechanism {
    private static final String HEADER = "api-secret";
    private static final int LONGEST = 200;
    /** Before the bearer token, which Nightscout clients do not send. */
    private static final int PRIORITY = 2000;

    private final NightscoutSecrets secrets;

    @Inject
    NightscoutSignIn(NightscoutSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Uni<@Nullable SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String secret = sent(request);
        if (secret == null || secret.isEmpty() || !request.normalizedPath().startsWith("/api/v1/")) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().item(() -> identity(secret)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** In the header, or in the address as followers send it that can set no header. */
    private static @Nullable String sent(RoutingContext request) {
        String header = request.request().getHeader(HEADER);
        if (header != null) {
            return header;
        }
        String token = request.queryParams().get("token");
        return token != null ? token : request.queryParams().get("secret");
    }

    private SecurityIdentity identity(String secret) {
        if (secret.length() > LONGEST) {
            throw new AuthenticationFailedException();
        }
        return secrets.resolve(secret)
                .<SecurityIdentity>map(patient -> QuarkusSecurityIdentity.builder()
                        .setPrincipal(patient::value)
                        .addRole(Role.PATIENT.code())
                        .build())
                .orElseThrow(AuthenticationFailedException::new);
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
