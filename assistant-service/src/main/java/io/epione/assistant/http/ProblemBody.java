package io.epione.assistant.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is an error (RFC 9457).
 *
 * @param id names the occurrence in the log; only where the service itself failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String id,
        List<Problem.Field> errors) {
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public static ProblemBody of(Problem problem) {
        return of(problem.status(), problem.title(), String.valueOf(problem.getMessage()), problem.errors());
    }

    static ProblemBody of(int status, String title, String detail, List<Problem.Field> errors) {
        return new ProblemBody("about:blank", title, status, detail, null, errors);
    }

    static ProblemBody failed(String id) {
        return new ProblemBody(
                "about:blank",
                "The service failed",
                500,
                "Something went wrong here, not with your request. Try again; if it stays, give the operator this id.",
                id,
                List.of());
    }

    /** The answer with this body. */
    public Response response() {
        return builder().build();
    }

    Response.ResponseBuilder builder() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
