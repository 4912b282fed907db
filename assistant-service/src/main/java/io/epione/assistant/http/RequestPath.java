package io.epione.assistant.http;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The path of a request, always with its leading slash. */
final class RequestPath {
    private RequestPath() {}

    static String of(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }
}
