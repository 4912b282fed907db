package io.epione.assistant.genome;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.epione.profile.genome.GeneResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a handover was decided from, as it is kept with the decision.
 *
 * @param results what was known of the genes that a guideline names for the medicine
 */
public record HandoverInputs(String medicine, List<GeneResult> results) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(GeneResult.class, Kinded.class)
            .build();

    static {
        Stream.of(GeneResult.class.getPermittedSubclasses())
                .forEach(kind -> JSON.registerSubtypes(new NamedType(kind, kind.getSimpleName())));
    }

    public HandoverInputs {
        results = List.copyOf(results);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kinded {}

    /** As JSON text. */
    public String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the inputs of a handover cannot be written", e);
        }
    }

    /** Empty where the text is none of {@link #write}, such as one that stands for what was removed. */
    public static Optional<HandoverInputs> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, HandoverInputs.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
