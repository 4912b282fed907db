package io.epione.signals.applehealth;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the types and units of Apple Health become, read from {@code mapping.yaml}. Immutable, thread-safe.
 *
 * @param units Apple's spellings that the unit vocabulary does not know, or that mean another unit in Health
 * @param types by Apple's identifier
 */
record Mapping(Map<String, String> units, Map<String, TypeRule> types) {
    private static final String RESOURCE = "/io/epione/signals/apple-health/mapping.yaml";

    Mapping {
        units = Map.copyOf(units);
        types = Map.copyOf(types);
    }

    static Mapping shipped() {
        try (InputStream in = Mapping.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return new YAMLMapper().readValue(in, Mapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<TypeRule> rule(String type) {
        return Optional.ofNullable(types.get(type));
    }

    /** Every measure that a type, or a stage of sleep, becomes. */
    List<String> measures() {
        return types.values().stream()
                .flatMap(rule -> Stream.concat(
                        Stream.ofNullable(rule.measure()),
                        rule.perNight() ? rule.codes().values().stream() : Stream.empty()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The unit as the normaliser is to read it; Apple writes {@code mmol<180.1558800000541>/L}. */
    @Nullable
    String unit(AppleRecord record, TypeRule rule) {
        String sent = record.unit();
        if (sent == null) {
            return null;
        }
        int mass = sent.indexOf('<');
        int after = sent.indexOf('>');
        String plain = mass >= 0 && after > mass ? sent.substring(0, mass) + sent.substring(after + 1) : sent;
        String own = rule.units().get(plain);
        return own != null ? own : units.getOrDefault(plain, plain);
    }
}
