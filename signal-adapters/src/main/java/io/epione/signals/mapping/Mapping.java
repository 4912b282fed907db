package io.epione.signals.mapping;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.epione.signals.AdapterCoverage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a format is read; the content of a {@code mapping.yaml}.
 *
 * @param format the format's name
 * @param stream see {@link AdapterCoverage#stream()}
 * @param delay see {@link AdapterCoverage#delay()}
 * @param history see {@link AdapterCoverage#history()}
 * @param namedUnits the units that the payload names itself, {@code *} where it may be any
 * @param ignored members of a document that hold nothing to read, such as the link to the next page
 * @param person where the sender's name for the person stands; a delivery about two people is refused
 * @param sections where the items stand and what they become
 */
record Mapping(
        String format,
        boolean stream,
        Duration delay,
        @Nullable Period history,
        List<String> namedUnits,
        List<String> ignored,
        List<Place> person,
        List<Section> sections) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    /** Reads {@code mapping.yaml} beside the class; a mapping that cannot be read stops the start. */
    static Mapping beside(Class<?> folder) {
        try (InputStream in = folder.getResourceAsStream("mapping.yaml")) {
            if (in == null) {
                throw new IllegalStateException("no mapping.yaml beside " + folder.getName());
            }
            return YAML.readValue(in, Mapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AdapterCoverage coverage() {
        return new AdapterCoverage(
                readings().flatMap(Mapping::measures).distinct().sorted().toList(),
                readings()
                        .flatMap(Mapping::values)
                        .flatMap(this::units)
                        .distinct()
                        .sorted()
                        .toList(),
                stream,
                delay,
                history);
    }

    private Stream<ReadingMapping> readings() {
        return sections.stream().flatMap(section -> section.kinds().stream()).flatMap(kind -> kind.readings().stream());
    }

    /** The details of an event are no measures of the format. */
    private static Stream<ValueMapping> values(ReadingMapping reading) {
        return reading.event() != null
                ? Stream.empty()
                : Stream.concat(
                        reading.value().stream(), reading.parts().stream().flatMap(part -> part.value().stream()));
    }

    private Stream<String> units(ValueMapping value) {
        Stream<String> named = value.unitAt().isEmpty() || !value.units().isEmpty()
                ? value.units().values().stream()
                : namedUnits.stream();
        String minutes = value.sum() == null ? null : "min";
        return Stream.concat(named, Stream.ofNullable(value.unit() == null ? minutes : value.unit()));
    }

    private static Stream<String> measures(ReadingMapping reading) {
        return reading.event() != null
                ? Stream.empty()
                : Stream.concat(
                                Stream.ofNullable(reading.measure()),
                                reading.parts().stream().map(ReadingMapping.Part::measure))
                        .filter(Objects::nonNull);
    }
}
