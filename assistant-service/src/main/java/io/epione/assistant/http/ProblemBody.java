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
 * @param bounds where the answer of a model must lie although inputs are missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String id,
        List<Problem.Field> errors,
        @Nullable Object bounds) {
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public static ProblemBody of(Problem problem) {
        return new ProblemBody(
                "about:blank",
                problem.title(),
                problem.status(),
                String.valueOf(problem.getMessage()),
                null,
                problem.errors(),
                problem.bounds());
    }

    static ProblemBody of(int status, String title, String detail, List<Problem.Field> errors) {
        return new ProblemBody("about:blank", title, status, detail, null, errors, null);
    }

    static ProblemBody failed(String id) {
        return new ProblemBody(
                "about:blank",
                "The service failed",
                500,
                "Something went wrong here, not with your request. Try again; if it stays, give the operator this id.",
                id,
                List.of(),
                null);
    }

    /** The answer with this body. */
    public Response response() {
        return builder().build();
    }

    Response.ResponseBuilder builder() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
