package io.epione.assistant.http;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Everything under {@code /api} and {@code /fhir} needs a token that is believed, except what is named here. */
final class SignInFilter {
    private static final Set<String> OPEN = Set.of("/api/demo/tokens", "/fhir/metadata");

    private final CurrentIdentityAssociation identities;

    @Inject
    SignInFilter(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** Null lets the request pass. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    Uni<@Nullable Response> requireSignIn(ContainerRequestContext request) {
        String path = RequestPath.of(request);
        boolean guarded = path.startsWith("/api/") || RequestPath.isFhir(path);
        if (!guarded || OPEN.contains(path)) {
            return Uni.createFrom().nullItem();
        }
        return identities
                .getDeferredIdentity()
                .map(identity -> identity.isAnonymous() ? Unauthorized.response() : null);
    }
}
