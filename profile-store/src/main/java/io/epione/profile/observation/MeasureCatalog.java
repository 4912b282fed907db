package io.epione.profile.observation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All measures the profile knows, read from {@code measures/measures.yaml}. What it says never changes; thread-safe. */
public final class MeasureCatalog {
    private final Map<String, Measure> byKey = new LinkedHashMap<>();
    private final Map<String, Measure> byLoinc = new HashMap<>();
    /** Readings come in runs of one code, and each is asked about several times. */
    private Asked last = new Asked(Code.loinc(""), Optional.empty());

    private record Asked(Code code, Optional<Measure> measure) {}

    /** Refuses two measures with one key or one LOINC code. */
    public MeasureCatalog(List<Measure> measures) {
        for (Measure measure : measures) {
            if (byKey.put(measure.key(), measure) != null) {
                throw new IllegalArgumentException("two measures named " + measure.key());
            }
            for (String code : measure.codes()) {
                if (byLoinc.put(code, measure) != null) {
                    throw new IllegalArgumentException("two measures with LOINC " + code);
                }
            }
        }
    }

    /** The catalogue that is shipped. */
    public static MeasureCatalog shipped() {
        try (InputStream in = MeasureCatalog.class.getResourceAsStream("/measures/measures.yaml")) {
            if (in == null) {
                throw new IllegalStateException("measures/measures.yaml is not on the class path");
            }
            var mapper = YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();
            return new MeasureCatalog(mapper.readerForListOf(Measure.class).readValue(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Measure> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<Measure> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The measure that a code means: a LOINC code, or the key of a measure that has none, as a code of our own. */
    public Optional<Measure> byCode(Code code) {
        // A record is published whole, so another thread's last one is as good.
        Asked before = last;
        if (before.code() == code) {
            return before.measure();
        }
        Optional<Measure> found = find(code);
        last = new Asked(code, found);
        return found;
    }

    private Optional<Measure> find(Code code) {
        return switch (code.system()) {
            case Code.LOINC -> Optional.ofNullable(byLoinc.get(code.code()));
            case Code.EPIONE ->
                byKey(code.code()).filter(measure -> measure.codes().isEmpty());
            default -> Optional.empty();
        };
    }
}
