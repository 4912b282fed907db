package io.epione.policies.shipped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Reads shipped YAML strictly: an unknown field is a mistake, and the message names the file. */
public final class Yaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Yaml() {}

    /** Reads a file into a type; an {@link IllegalStateException} names the file that cannot be read. */
    public static <T> T read(ShippedFile file, TypeReference<T> type) {
        try {
            return MAPPER.readValue(file.text(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file.path() + ": " + e.getOriginalMessage(), e);
        }
    }
}
