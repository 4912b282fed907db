package io.epione.assistant.genome;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.epione.profile.genome.GeneResult;
import java.util.Optional;
import java.util.stream.Stream;

/** What a decision about genes was made from, as one JSON text: it is sealed as a whole. Thread-safe. */
final class InputsJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(GeneResult.class, Kinded.class)
            .build();

    static {
        Stream.of(GeneResult.class.getPermittedSubclasses())
                .forEach(kind -> JSON.registerSubtypes(new NamedType(kind, kind.getSimpleName())));
    }

    private InputsJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kinded {}

    static String write(Object inputs) {
        try {
            return JSON.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the inputs of a decision about genes cannot be written", e);
        }
    }

    /** Empty where the text is none of {@link #write}, such as one that stands for what was removed. */
    static <T> Optional<T> read(String text, Class<T> type) {
        try {
            return Optional.of(JSON.readValue(text, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
