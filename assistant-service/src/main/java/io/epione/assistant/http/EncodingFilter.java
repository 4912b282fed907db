package io.epione.assistant.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses bodies in an encoding that is not read, before they are read, and says how large the others may become. */
final class EncodingFilter {
    private final LargeDoors large;

    @Inject
    EncodingFilter(LargeDoors large) {
        this.large = large;
    }

    /** Null lets the request pass. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 20)
    @Nullable
    Response check(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null) {
            large.most(RequestPath.of(request)).ifPresent(most -> request.setProperty(PackedBodies.MOST, most));
        }
        return PackedBodies.refusal(encoding);
    }
}
