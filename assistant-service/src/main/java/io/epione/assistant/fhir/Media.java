package io.epione.assistant.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.assistant.http.Problem;
import io.epione.assistant.http.ProblemBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The media types of this door, and resources as its answers. JSON alone is read and written. Thread-safe. */
@ApplicationScoped
class Media {
    static final String FHIR = "application/fhir+json";

    private static final Set<String> JSON = Set.of(FHIR, "application/json", "json");

    private final ObjectMapper mapper;

    Media(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The media type of a body, which must be JSON; a body without one is taken for JSON. */
    static String accepted(@Nullable String mediaType) {
        if (mediaType != null && !isJson(mediaType)) {
            throw new Problem(415, "Not read here", "Send " + FHIR + " or application/json.", List.of());
        }
        return mediaType == null ? "" : mediaType;
    }

    /** @param format the parameter by which clients ask that cannot set headers, null when they do not */
    static void requireJson(@Nullable String format) {
        if (format != null && !isJson(format.replace(' ', '+'))) {
            throw new Problem(
                    406,
                    "Not made here",
                    "Only JSON is made here.",
                    List.of(new Problem.Field("_format", "not-supported", "Ask for json.")));
        }
    }

    private static boolean isJson(String mediaType) {
        return JSON.contains(mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** The answer to a deletion of a type that is never deleted. */
    static Response notAllowed(String allowed) {
        var problem =
                new Problem(405, "Not allowed", "Resources of this type are not deleted one by one here.", List.of());
        return Response.fromResponse(ProblemBody.of(problem).response())
                .header(HttpHeaders.ALLOW, allowed)
                .build();
    }

    Response ok(ObjectNode resource) {
        return Response.ok(text(resource).getBytes(StandardCharsets.UTF_8)).build();
    }

    /** What became of a push, with the address of what was taken in where it has one. */
    static Response pushed(Pushes.Answer kept, String base, @Nullable String prefer) {
        var answer = Response.status(kept.status());
        if (!kept.location().isEmpty()) {
            answer.header("Location", base + "/" + kept.location());
        }
        boolean minimal = prefer != null && prefer.replace(" ", "").contains("return=minimal");
        return minimal
                ? answer.build()
                : answer.entity(kept.body().getBytes(StandardCharsets.UTF_8)).build();
    }

    String text(ObjectNode resource) {
        try {
            return mapper.writeValueAsString(resource);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a resource is plain JSON", e);
        }
    }
}
