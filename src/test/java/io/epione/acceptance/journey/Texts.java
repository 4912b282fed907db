package io.epione.acceptance.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads replies. */
final class Texts {
    private Texts() {}

    static String level(JsonNode reply) {
        return reply.path("disposition").path("level").asText();
    }

    /** All sentences of a reply. */
    static String of(JsonNode reply) {
        return StreamSupport.stream(reply.path("sentences").spliterator(), false)
                .map(sentence -> sentence.path("text").asText())
                .collect(Collectors.joining(" "));
    }
}
