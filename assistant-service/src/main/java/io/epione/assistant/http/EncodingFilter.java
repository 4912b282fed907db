package io.epione.assistant.http;

import io.epione.assistant.config.EpioneConfig;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses bodies in an encoding that is not read, before they are read, and says how large the others may become. */
final class EncodingFilter {
    private final Provider<EpioneConfig> config;
    private final LargeBodies large;

    @Inject
    EncodingFilter(Provider<EpioneConfig> config, LargeBodies large) {
        // Made before there is a configuration: it is asked for with each request.
        this.config = config;
        this.large = large;
    }

    /** Null lets the request pass. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 20)
    @Nullable
    Response check(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && large.arriveAt(RequestPath.of(request))) {
            request.setProperty(PackedBodies.MOST, config.get().limits().exportBytes());
        }
        return PackedBodies.refusal(encoding);
    }
}
