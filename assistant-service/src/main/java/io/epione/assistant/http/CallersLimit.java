package io.epione.assistant.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** A limit of pushes that holds for the caller of one request in place of the one of the service. */
public final class CallersLimit {
    private static final String KEPT = CallersLimit.class.getName();

    private CallersLimit() {}

    /** Must be called by a filter that runs before the limit is taken from. */
    public static void set(ContainerRequestContext request, int perMinute) {
        request.setProperty(KEPT, perMinute);
    }

    static @Nullable Integer of(ContainerRequestContext request) {
        return request.getProperty(KEPT) instanceof Integer perMinute ? perMinute : null;
    }
}
