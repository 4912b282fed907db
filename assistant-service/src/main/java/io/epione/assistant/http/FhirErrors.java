package io.epione.assistant.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Under {@code /fhir} every error is an OperationOutcome, whoever raised it. */
final class FhirErrors {
    private static final Pattern TYPE = Pattern.compile("/fhir/([A-Z][A-Za-z]{1,40})(/.*)?");

    @ServerResponseFilter
    void translate(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ProblemBody problem && RequestPath.isFhir(RequestPath.of(request))) {
            response.setEntity(OperationOutcome.of(problem), new Annotation[0], OperationOutcome.MEDIA_TYPE);
        }
    }

    /** An interaction of FHIR that nobody serves here; named, because clients look for which one it was. */
    static Response unknownInteraction(String method, String path) {
        Matcher matcher = TYPE.matcher(path);
        String on = matcher.matches() ? " on " + matcher.group(1) : "";
        String detail = "The interaction " + method + on + " is not supported here; /fhir/metadata lists what is.";
        return ProblemBody.of(501, "Not supported", detail, List.of()).response();
    }
}
