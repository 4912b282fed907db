package io.epione.models.polygenic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.epione.profile.person.Sex;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scoring file does not say and a person must know: {@code card.yaml}.
 *
 * @param licence     the terms of use; a score without them is refused
 * @param developedIn in whom, by the publication; empty where that is not stated
 * @param only        the sex it was made for; null for both
 * @param frequencies where the file's allele frequencies come from; without a source nothing is filled in by them
 * @param effect      what is published about it beside the clinical risk
 * @param groups      the groups of people with a reference distribution
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScoreCard(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String trait,
        @JsonProperty(required = true) String licence,
        String citation,
        String developedIn,
        @Nullable Sex only,
        @Nullable String frequencies,
        @Nullable Effect effect,
        List<Group> groups) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    public ScoreCard {
        if (licence.isBlank()) {
            throw new IllegalArgumentException("a score needs a licence");
        }
        citation = citation == null ? "" : citation;
        developedIn = developedIn == null ? "" : developedIn;
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /**
     * The score in a group of people, all its variants counted.
     *
     * @param name   as a person states it, such as the 1000 Genomes' EUR
     * @param people how many there were
     * @param source who published the figures
     */
    public record Group(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) double mean,
            @JsonProperty(required = true) double sd,
            @JsonProperty(required = true) int people,
            @JsonProperty(required = true) String source) {
        public Group {
            if (!(sd > 0) || !Double.isFinite(mean)) {
                throw new IllegalArgumentException("the distribution of " + name + " needs a mean and an sd above 0");
            }
        }
    }

    /**
     * A published effect.
     *
     * @param oddsRatio for one standard deviation more
     * @param low       lower end of its 95 % interval
     * @param high      upper end of its 95 % interval
     * @param endpoint  what was counted, such as coronary heart disease
     * @param groups    in whom it was found, by name of the groups
     * @param maxAge    the oldest it holds for
     * @param source    who published it
     */
    public record Effect(
            @JsonProperty(required = true) double oddsRatio,
            @JsonProperty(required = true) double low,
            @JsonProperty(required = true) double high,
            @JsonProperty(required = true) String endpoint,
            @JsonProperty(required = true) List<String> groups,
            @JsonProperty(required = true) int maxAge,
            @JsonProperty(required = true) String source) {
        public Effect {
            groups = List.copyOf(groups);
            if (!(low > 0 && low <= oddsRatio && oddsRatio <= high && Double.isFinite(high))) {
                throw new IllegalArgumentException("an effect needs 0 < low <= odds ratio <= high");
            }
        }
    }

    Optional<Group> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    static ScoreCard read(byte[] yaml) throws IOException {
        return YAML.readValue(yaml, ScoreCard.class);
    }

    byte[] yaml() throws IOException {
        return YAML.writeValueAsBytes(this);
    }
}
