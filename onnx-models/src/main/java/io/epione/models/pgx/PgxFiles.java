package io.epione.models.pgx;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;

/** Reads the files below {@code pgx/}. */
final class PgxFiles {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private PgxFiles() {}

    /** An {@link IllegalStateException} names the file that is missing or cannot be read: a fault of the build. */
    static <T> T read(String path, Class<T> type) {
        try (InputStream in = PgxFiles.class.getResourceAsStream("/pgx/" + path)) {
            if (in == null) {
                throw new IllegalStateException("pgx/" + path + " is not there");
            }
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new IllegalStateException("pgx/" + path + " cannot be read", e);
        }
    }
}
