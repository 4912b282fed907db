package io.epione.assistant.http;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The path of a request, always with its leading slash. */
public final class RequestPath {
    private RequestPath() {}

    public static String of(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }

    /** Whether errors at an address are said as FHIR says them. */
    public static boolean isFhir(String path) {
        return path.equals("/fhir") || path.startsWith("/fhir/");
    }
}
