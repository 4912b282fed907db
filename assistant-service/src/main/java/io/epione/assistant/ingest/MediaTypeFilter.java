package io.epione.assistant.ingest;

import io.epione.assistant.http.Problem;
import io.epione.assistant.http.ProblemBody;
import io.epione.assistant.http.RequestPath;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses bodies that are said to be something else than their format is written in, before they are read. */
final class MediaTypeFilter {
    private static final Pattern DOOR = Pattern.compile("/api/(?:signals|v1)/([^/]+?)(?:\\.json)?");

    /** Null lets the request pass. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 30)
    @Nullable
    Response check(ContainerRequestContext request) {
        Matcher door = DOOR.matcher(RequestPath.of(request));
        if (!"POST".equals(request.getMethod()) || !door.matches()) {
            return null;
        }
        BodyKind kind = BodyKind.of(door.group(1));
        if (kind.accepts(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            return null;
        }
        return ProblemBody.of(new Problem(
                        415,
                        "Not read here",
                        "The body is of a media type that this format is not written in.",
                        List.of(new Problem.Field("Content-Type", "not-supported", "Send " + kind.usual() + "."))))
                .response();
    }
}
