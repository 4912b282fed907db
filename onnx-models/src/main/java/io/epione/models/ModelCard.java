package io.epione.models;

import io.epione.profile.risk.ModelRef;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a model is, for people and programs; made from {@code manifest.yaml} and {@code model-card.md}.
 *
 * @param text the model card as Markdown
 */
public record ModelCard(
        ModelRef ref,
        String title,
        String purpose,
        List<Input> inputs,
        List<Output> outputs,
        String licence,
        String source,
        String text) {
    public ModelCard {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    static ModelCard of(Manifest manifest, String text) {
        return new ModelCard(
                manifest.ref(),
                manifest.title(),
                manifest.purpose(),
                manifest.inputs().stream().map(ModelCard::input).toList(),
                manifest.outputs().stream()
                        .map(output -> new Output(
                                output.name(), output.label(), output.unit(), output.choices(), output.truth()))
                        .toList(),
                manifest.licence() + " " + manifest.terms(),
                manifest.source(),
                text);
    }

    private static Input input(Manifest.Input input) {
        return new Input(
                input.name(),
                input.label(),
                input.kind().name().toLowerCase(Locale.ROOT),
                input.loinc(),
                input.unit(),
                input.low(),
                input.high(),
                input.choices(),
                input.maxAgeDays(),
                input.list(),
                input.absent() != null);
    }

    /**
     * An input.
     *
     * @param kind number, boolean or choice
     * @param loinc the code of the measure it is taken from, null when it has none
     * @param unit UCUM, empty for booleans and choices
     * @param low lowest accepted value, inclusive; null for booleans and choices
     * @param high highest accepted value, inclusive; null for booleans and choices
     * @param choices the accepted texts of a choice
     * @param maxAgeDays how old an observation may be, null when age does not matter
     * @param list the list that a caller may send it in, null when it stands alone
     * @param optional whether the equation itself provides for its absence
     */
    public record Input(
            String name,
            String label,
            String kind,
            @Nullable String loinc,
            String unit,
            @Nullable Double low,
            @Nullable Double high,
            List<String> choices,
            @Nullable Integer maxAgeDays,
            @Nullable String list,
            boolean optional) {}

    /**
     * An output, in the order of the graph.
     *
     * @param choices the texts whose index it is; empty for numbers
     * @param truth whether it is 0 for no and 1 for yes
     */
    public record Output(String name, String label, String unit, List<String> choices, boolean truth) {
        public Output {
            choices = List.copyOf(choices);
        }

        public Output(String name, String label, String unit) {
            this(name, label, unit, List.of(), false);
        }

        /** The value as a program reads it: a number, a text or a truth. */
        public Object value(double value) {
            return truth ? value > 0 : choices.isEmpty() ? (Object) value : choices.get((int) value);
        }
    }
}
