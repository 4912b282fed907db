package io.epione.assistant.ingest;

import io.epione.assistant.http.Problem;
import io.epione.assistant.http.ProblemBody;
import io.epione.assistant.http.RequestPath;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses bodies that are said to be something else than their format is written in, before they are read. */
final class MediaTypeFilter {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT");
    private static final Pattern RECORDED = Pattern.compile("(?i)\\s*(image|audio|video)/");
    private static final Pattern DOOR = Pattern.compile("/api/(?:signals|v1)/([^/]+?)(?:\\.json)?");

    /** Null lets the request pass. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 30)
    @Nullable
    Response check(ContainerRequestContext request) {
        Matcher door = DOOR.matcher(RequestPath.of(request));
        if (!WITH_BODY.contains(request.getMethod()) || !door.matches()) {
            return null;
        }
        BodyKind kind = BodyKind.of(door.group(1));
        String mediaType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (kind.accepts(mediaType)) {
            return null;
        }
        if (mediaType != null && RECORDED.matcher(mediaType).lookingAt()) {
            return refused("Pictures, sound and video are not taken here; send what the sensor noticed.", kind);
        }
        return refused("The body is of a media type that this format is not written in.", kind);
    }

    private static Response refused(String why, BodyKind kind) {
        return ProblemBody.of(new Problem(
                        415,
                        "Not read here",
                        why,
                        List.of(new Problem.Field("Content-Type", "not-supported", "Send " + kind.usual() + "."))))
                .response();
    }
}
