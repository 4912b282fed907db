package io.epione.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.epione.profile.risk.ModelRef;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model's {@code manifest.yaml}: what goes in and from where, what comes out, within which bounds, for whom. The
 * README of this module describes every field.
 *
 * @param sha256 of {@code model.onnx}, in hexadecimal
 * @param terms the conditions of use that a deployer must know
 * @param review {@code unreviewed} until a named clinician signed
 * @param audience who gets to see what it says of a profile
 * @param headline the output that explanations and bounds are about; the first where none is named
 * @param years the horizon of a probability
 * @param minAge the age from which on it is asked of a profile
 * @param variant when a profile gets this one of several models for one question
 * @param requires a recorded condition without which it means nothing
 * @param always what is said beside every figure
 * @param cautions what is said beside the figures in part of the domain
 * @param notFor recorded conditions that rule a person out
 */
record Manifest(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String purpose,
        @JsonProperty(required = true) String sha256,
        @JsonProperty(required = true) String licence,
        @JsonProperty(required = true) String terms,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) String review,
        @JsonProperty(required = true) List<Input> inputs,
        @JsonProperty(required = true) List<Output> outputs,
        Audience audience,
        @Nullable String headline,
        @Nullable Integer years,
        @Nullable Integer minAge,
        @Nullable Variant variant,
        @Nullable Requirement requires,
        @Nullable String always,
        List<Caution> cautions,
        List<Exclusion> notFor) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    Manifest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        audience = audience == null ? Audience.PERSON : audience;
        cautions = cautions == null ? List.of() : List.copyOf(cautions);
        notFor = notFor == null ? List.of() : List.copyOf(notFor);
    }

    /** The place of the output that explanations and bounds are about. */
    int headlineIndex() {
        List<String> names = outputs.stream().map(Output::name).toList();
        return headline == null ? 0 : names.indexOf(headline);
    }

    ModelRef ref() {
        return new ModelRef(id, version, sha256);
    }

    static <T> T read(byte[] yaml, Class<T> type) throws IOException {
        return YAML.readValue(yaml, type);
    }

    /** What an input accepts. */
    enum Kind {
        NUMBER,
        BOOLEAN,
        CHOICE
    }

    /**
     * An input, in the order of the graph.
     *
     * @param unit UCUM; empty for booleans and choices
     * @param unitLabel the unit as people write it
     * @param low lowest accepted value, inclusive
     * @param high highest accepted value, inclusive
     * @param choices the accepted texts; the graph gets the index
     * @param maxAgeDays older observations are not used
     * @param whole whether only whole numbers are accepted
     * @param list the list of a caller that this input is the next element of
     * @param absent what goes into the graph where the equation itself provides for its absence
     * @param bends values between the bounds where the outputs may turn, for {@link Bounding}
     * @param mistakenFor units that a value outside the bounds may have been meant in
     * @param reference the value of the person that explanations compare with; none where it stays as it is
     * @param changeable whether a person can change it, by other means than a medicine
     */
    record Input(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String label,
            @JsonProperty(required = true) Kind kind,
            @Nullable String loinc,
            String unit,
            String unitLabel,
            @Nullable Double low,
            @Nullable Double high,
            List<String> choices,
            @Nullable Integer maxAgeDays,
            boolean whole,
            @Nullable String list,
            @Nullable Absent absent,
            List<Double> bends,
            List<OtherUnit> mistakenFor,
            @Nullable Double reference,
            boolean changeable,
            @JsonProperty(required = true) From from) {
        Input {
            unit = unit == null ? "" : unit;
            unitLabel = unitLabel == null ? unit : unitLabel;
            choices = choices == null ? List.of() : List.copyOf(choices);
            bends = bends == null ? List.of() : List.copyOf(bends);
            mistakenFor = mistakenFor == null ? List.of() : List.copyOf(mistakenFor);
        }
    }

    /** The value that tells the graph of an absence, and the sentence that tells the reader. */
    record Absent(
            @JsonProperty(required = true) double value,
            @JsonProperty(required = true) String text) {}

    /** A unit of the same measure: {@code times} its value, plus {@code plus}, is the value in ours. */
    record OtherUnit(
            @JsonProperty(required = true) String unit,
            @JsonProperty(required = true) double times,
            double plus) {}

    /** Who gets to see what a model says of a profile; every model answers a caller who names the inputs. */
    enum Audience {
        PERSON,
        CLINICIAN,
        /** Nobody: it is not asked about profiles. */
        CALLER
    }

    /**
     * Of several models for one question a profile gets one.
     *
     * @param insteadOf the model that goes before this one where it has an answer
     * @param unlessKnown an input of the wider variant; where the profile knows it, {@code then} is the one
     * @param atLeast how many inputs of {@code of} must be known
     */
    record Variant(
            @Nullable String insteadOf,
            @Nullable String unlessKnown,
            @Nullable String then,
            int atLeast,
            List<String> of) {
        Variant {
            of = of == null ? List.of() : List.copyOf(of);
        }
    }

    /** A condition without which the model means nothing, and the sentence that says so. */
    record Requirement(
            @JsonProperty(required = true) String condition,
            @JsonProperty(required = true) String text) {}

    /**
     * Where a profile keeps an input: of the person, a measure, or what was answered or recorded.
     *
     * @param caller true where no profile keeps it
     * @param person {@code age}, {@code sex} or {@code region}
     * @param measure a key of the measure catalogue
     * @param bodyMass what a body mass index is computed from when none is current
     * @param model the model whose output of the input's name stands in for a measure that is not current
     * @param answer a question of {@code concepts.yaml}; looked at before what is recorded
     * @param condition a concept of recorded conditions
     * @param medication a concept of recorded medicines
     * @param ever whether a medicine that is no longer taken counts
     * @param silenceIsUnknown whether records that do not mention it leave it open instead of answering with no
     * @param only the sex it applies to; for the other it is answered with no
     * @param contradictedBy what makes "none recorded" implausible
     */
    record From(
            boolean caller,
            @Nullable String person,
            @Nullable String measure,
            @Nullable BodyMass bodyMass,
            @Nullable String model,
            @Nullable String answer,
            @Nullable String condition,
            @Nullable String medication,
            boolean ever,
            boolean silenceIsUnknown,
            @Nullable String only,
            @Nullable Contradiction contradictedBy) {}

    /** The measures of body weight in kg and body height in cm, and how old the height may be. */
    record BodyMass(
            @JsonProperty(required = true) String weight,
            @JsonProperty(required = true) String height,
            @JsonProperty(required = true) int heightMaxAgeDays) {}

    /**
     * Signs that a condition which nobody recorded is there after all; then it is unknown, not absent.
     *
     * @param medication a concept of recorded medicines
     * @param measures lowest value per measure key that speaks against "none"
     */
    record Contradiction(@Nullable String medication, Map<String, Double> measures) {
        Contradiction {
            measures = measures == null ? Map.of() : Map.copyOf(measures);
        }
    }

    /**
     * An output, in the order of the graph; {@code low} and {@code high} are what it can be at all.
     *
     * @param choices the texts whose index it is
     * @param truth whether it is 0 for no and 1 for yes
     * @param bands its steps with their names, from below
     * @param bandsSource who named them so
     */
    record Output(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String label,
            @JsonProperty(required = true) String unit,
            @JsonProperty(required = true) double low,
            @JsonProperty(required = true) double high,
            List<String> choices,
            boolean truth,
            List<Band> bands,
            @Nullable String bandsSource) {
        Output {
            choices = choices == null ? List.of() : List.copyOf(choices);
            bands = bands == null ? List.of() : List.copyOf(bands);
        }
    }

    /** A step of an output: everything under {@code below} that no step before it took. */
    record Band(
            @Nullable Double below,
            @JsonProperty(required = true) String name) {}

    /**
     * Something to say while an input lies above one bound and below another.
     *
     * @param above exclusive lower bound
     * @param below exclusive upper bound
     * @param hide whether the figures are then kept but not shown to the person
     */
    record Caution(
            @JsonProperty(required = true) String input,
            @Nullable Double above,
            @Nullable Double below,
            @JsonProperty(required = true) String text,
            boolean hide) {
        boolean holds(double value) {
            return (above == null || value > above) && (below == null || value < below);
        }
    }

    /**
     * People the model is not for.
     *
     * @param condition a concept of recorded conditions
     * @param activeOnly whether only a condition that is active now counts
     * @param onlyIfRecorded whether a person without readable records is answered all the same, with a warning
     * @param only the sex it applies to
     * @param text why, as a sentence
     */
    record Exclusion(
            @JsonProperty(required = true) String condition,
            boolean activeOnly,
            boolean onlyIfRecorded,
            @Nullable String only,
            @JsonProperty(required = true) String text) {}
}
