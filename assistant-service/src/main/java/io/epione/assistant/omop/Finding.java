package io.epione.assistant.omop;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One value under one code: an observation, a part of one, what an event says, or an allergy. It becomes a row of
 * {@code measurement} or {@code observation}.
 *
 * @param part which of several values of one code it is; empty for the value as such
 * @param sentValue as it was sent, null where what was sent held several values
 */
record Finding(
        Entry entry,
        Code code,
        String part,
        Value value,
        String qualifier,
        @Nullable String sentValue,
        @Nullable String sentUnit) {

    /** Identifiers of documents stand there too; a part is told by a word. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L} _-]+");

    static List<Finding> of(Entry entry) {
        return switch (entry) {
            case Entry.Observation(var _, Code code, Value value, var _, String component, var provenance) ->
                value instanceof Value.Components(List<Value.Component> parts)
                        ? parts(entry, part(component), parts)
                        : List.of(new Finding(
                                entry,
                                code,
                                part(component),
                                value,
                                "",
                                provenance.sentValue(),
                                provenance.sentUnit()));
            case Entry.Event event ->
                Stream.concat(
                                Stream.of(new Finding(
                                        entry, event.code(), "", new Value.Text(event.text()), "", null, null)),
                                parts(entry, "", event.details()).stream())
                        .toList();
            case Entry.Allergy allergy ->
                List.of(new Finding(
                        entry,
                        allergy.code(),
                        "",
                        new Value.Text(String.join("; ", allergy.reactions())),
                        allergy.status(),
                        null,
                        null));
            case Entry.Condition _, Entry.Medication _ -> List.of();
        };
    }

    private static String part(String component) {
        return WORDS.matcher(component).matches() ? component : "";
    }

    private static List<Finding> parts(Entry entry, String component, List<Value.Component> parts) {
        return parts.stream()
                .map(part -> new Finding(entry, part.code(), component, part.value(), "", null, null))
                .toList();
    }

    /** A number is measured, and so is whatever a laboratory finds; an event or an allergy is observed. */
    boolean isMeasured() {
        return entry instanceof Entry.Observation && (value instanceof Value.Quantity || Types.isLaboratory(entry));
    }

    /** The code as it was sent, and which part of it. */
    String sent() {
        return part.isEmpty() ? Concepts.sent(code) : Concepts.sent(code) + " " + part;
    }

    /** A part is not what the code means as such. */
    int concept(Concepts concepts) {
        return part.isEmpty() ? concepts.of(code) : Concepts.UNKNOWN;
    }

    /** What was sent, else the value as it is kept. */
    String raw() {
        if (sentValue != null) {
            return sentValue;
        }
        return switch (value) {
            case Value.Quantity quantity -> Numbers.written(quantity);
            case Value.Coded(Code answer) -> Concepts.sent(answer);
            case Value.Text(String text) -> text.isEmpty() ? code.label() : text;
            case Value.Components _ -> code.label();
        };
    }

    /** The unit as it was sent, else, where the number is the one that is kept, the unit that is kept. */
    @Nullable
    String rawUnit() {
        return sentValue == null && value instanceof Value.Quantity quantity ? quantity.unit() : sentUnit;
    }
}
