package io.epione.assistant.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what went wrong becomes an answer. No answer and no log line repeats what was sent. */
final class ErrorMapping {
    private static final Logger LOG = Logger.getLogger(ErrorMapping.class);

    @ServerExceptionMapper
    Response problem(Problem problem) {
        var answer = ProblemBody.of(problem).builder();
        int seconds = problem.retryAfter();
        return (seconds == 0 ? answer : answer.header(HttpHeaders.RETRY_AFTER, seconds)).build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized() {
        return Unauthorized.response();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden() {
        return ProblemBody.of(403, "Forbidden", "Your role does not allow this.", List.of())
                .response();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException exception) {
        List<Problem.Field> fields = exception.getConstraintViolations().stream()
                .map(violation ->
                        new Problem.Field(pointer(violation.getPropertyPath()), "invalid", violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Problem.Field::pointer))
                .toList();
        return ProblemBody.of(422, "Cannot be processed", "Some fields are not as they must be.", fields)
                .response();
    }

    /** The path starts with the method and its parameter, which mean nothing to the caller. */
    private static String pointer(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .skip(2)
                .map(node -> (node.getIndex() == null ? "" : "/" + node.getIndex()) + "/" + node.getName())
                .reduce("", String::concat);
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException exception) {
        return malformed(exception);
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException exception) {
        String pointer = exception instanceof JsonMappingException mapping ? pointer(mapping) : "";
        return ProblemBody.of(
                        400,
                        "Bad request",
                        "The body is not the JSON that is expected here.",
                        List.of(new Problem.Field(pointer, "malformed", place(exception))))
                .response();
    }

    private static String pointer(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .reduce("", String::concat);
    }

    private static String place(JsonProcessingException exception) {
        var at = exception.getLocation();
        return at == null
                ? "Not readable."
                : "Not readable at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
    }

    @ServerExceptionMapper
    Response web(WebApplicationException exception, ContainerRequestContext request) {
        if (exception.getCause() instanceof JsonProcessingException json) {
            return malformed(json);
        }
        int status = exception.getResponse().getStatus();
        boolean unmatched = status == 404 || status == 405;
        if (unmatched && NotBuilt.covers(request.getMethod(), RequestPath.of(request))) {
            return NotBuilt.response();
        }
        if (unmatched && RequestPath.isFhir(RequestPath.of(request))) {
            return FhirErrors.unknownInteraction(request.getMethod(), RequestPath.of(request));
        }
        if (status >= 500) {
            return unexpected(exception);
        }
        var answer = ProblemBody.of(status, title(exception), detail(status), List.of())
                .builder();
        String allowed = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed)).build();
    }

    private static String title(WebApplicationException exception) {
        String reason = exception.getResponse().getStatusInfo().getReasonPhrase();
        return reason == null || reason.isEmpty()
                ? "Not possible"
                : reason.substring(0, 1) + reason.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request is not as it must be.";
            case 401 -> "Sign in first.";
            case 403 -> "Your role does not allow this.";
            case 404 -> "There is nothing here that you may see.";
            case 405 -> "This method is not for this address.";
            case 406 -> "None of the media types you accept can be made here.";
            case 413 -> "The body is larger than is accepted here.";
            case 415 -> "The body is of a media type that is not read here.";
            default -> "The request cannot be answered.";
        };
    }

    /** A body that broke off: the caller is gone, or has been answered 413 by the server, so nothing more is written. */
    @ServerExceptionMapper
    Response brokenOff(IOException failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        boolean reading = frames.length > 0 && frames[0].getClassName().endsWith("VertxInputStream");
        return reading ? Response.status(413).build() : unexpected(failure);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.errorf("Request failed, id %s: %s", id, Silenced.of(failure));
        return ProblemBody.failed(id).response();
    }
}
