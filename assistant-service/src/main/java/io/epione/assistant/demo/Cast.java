package io.epione.assistant.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.epione.profile.person.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The generated people of a demonstration, from {@code demo/people.yaml}. */
final class Cast {
    private Cast() {}

    static List<DemoPerson> all() {
        try (InputStream in = Cast.class.getResourceAsStream("/demo/people.yaml")) {
            return YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build()
                    .readerForListOf(DemoPerson.class)
                    .readValue(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The patient whom everybody may sign in as. */
    static Person ana() {
        return all().stream()
                .filter(person -> person.id().equals(Persona.ANA.subject()))
                .findFirst()
                .orElseThrow()
                .asPerson();
    }
}
